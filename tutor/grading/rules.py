"""What an exercise may forbid: torch functions, operations, kinds of syntax and modules."""

from __future__ import annotations

import ast
from dataclasses import dataclass


@dataclass(frozen=True)
class Rule:
    """calls: last names of functions of libraries. ops: torch's own operations. nodes: kinds of
    syntax.

    In calls and ops a name stands for its in-place form too. modules: what may not be imported or
    called into. builtins: functions of Python itself. recursion: whether a function may not call
    itself.
    """

    words: str
    calls: frozenset[str] = frozenset()
    ops: frozenset[str] = frozenset()
    nodes: tuple[type[ast.AST], ...] = ()
    modules: tuple[str, ...] = ()
    builtins: frozenset[str] = frozenset()
    recursion: bool = False


def _names(text: str) -> frozenset[str]:
    return frozenset(text.split())


RULES: dict[str, Rule] = {
    "matmul": Rule(
        "a matrix product by torch",
        _names(
            "matmul __matmul__ __rmatmul__ __imatmul__ mm bmm mv dot vdot vecdot inner tensordot"
            " addmm addmv addbmm baddbmm chain_matmul multi_dot matrix_power linear bilinear"
            " spmm smm hspmm sspaddmm sampled_addmm conv1d conv2d conv3d convolution"
            " conv_transpose1d conv_transpose2d conv_transpose3d conv_tbc cdist cov corrcoef"
            " scaled_dot_product_attention"
        ),
        _names(
            "mm bmm mv dot vdot addmm addmv addbmm baddbmm matmul linear linalg_vecdot _int_mm"
            " _addmm_activation _sparse_mm _sparse_sparse_matmul _sparse_addmm sspaddmm hspmm"
            " convolution _convolution mkldnn_convolution _cdist_forward _euclidean_dist"
            " _trilinear _scaled_dot_product_flash_attention_for_cpu"
        ),
        (ast.MatMult,),
    ),
    "einsum": Rule("einsum", _names("einsum einsum_path")),
    "sum": Rule(
        "a reduction by torch",
        _names(
            "sum mean nansum nanmean cumsum prod nanprod cumprod logsumexp logcumsumexp trace norm"
            " vector_norm matrix_norm dist std var std_mean var_mean count_nonzero sum_to_size"
            " trapz trapezoid cumulative_trapezoid average add_reduce scatter_add scatter_reduce"
            " index_add index_reduce bincount avg_pool1d avg_pool2d avg_pool3d"
            " adaptive_avg_pool1d adaptive_avg_pool2d lp_pool1d embedding_bag segment_reduce"
            " softmax log_softmax softmin gumbel_softmax Softmax LogSoftmax Softmin"
        ),
        _names(
            "sum mean nansum cumsum prod cumprod logsumexp _logcumsumexp trace linalg_vector_norm"
            " norm std var std_mean var_mean count_nonzero scatter_add scatter_reduce index_add"
            " index_reduce bincount avg_pool2d avg_pool3d _adaptive_avg_pool2d _embedding_bag"
            " _softmax _log_softmax _safe_softmax softmax log_softmax"  # the sum is in its divisor
        ),
    ),
    "linear": Rule(
        "the library's linear layer",
        _names("linear Linear LazyLinear bilinear Bilinear"),
        _names("linear"),
    ),
    "nn": Rule("torch.nn", modules=("torch.nn", "torch._C._nn")),
    "relu": Rule(
        "the library's rectifier",
        _names(
            "relu relu6 threshold leaky_relu prelu rrelu ReLU ReLU6 LeakyReLU PReLU RReLU Threshold"
            " hardtanh Hardtanh elu ELU celu CELU"
        ),
        _names("relu relu6 threshold leaky_relu _prelu_kernel rrelu hardtanh elu celu"),
    ),
    "loss": Rule(
        "a loss of the library",
        _names(
            "mse_loss l1_loss smooth_l1_loss huber_loss cross_entropy nll_loss"
            " gaussian_nll_loss kl_div MSELoss L1Loss SmoothL1Loss HuberLoss CrossEntropyLoss"
            " NLLLoss GaussianNLLLoss KLDivLoss"
        ),
        _names(
            "mse_loss smooth_l1_loss huber_loss nll_loss nll_loss_forward nll_loss2d_forward"
            " cross_entropy_loss"
        ),
    ),
    "autograd": Rule(
        "autograd",
        _names(
            "backward grad grad_and_value jacobian vjp jvp hessian jacrev jacfwd vmap linearize"
            " gradcheck run_backward"
        ),
        modules=("torch.autograd", "torch.func", "functorch"),
    ),
    "torch": Rule("torch", modules=("torch",)),
    "softmax": Rule(
        "the library's softmax",
        _names(
            "softmax log_softmax softmin gumbel_softmax Softmax LogSoftmax Softmin"
            " scaled_dot_product_attention"
        ),
        _names("_softmax _log_softmax _safe_softmax softmax log_softmax"),
    ),
    "logsumexp": Rule(
        "the library's logsumexp",
        _names("logsumexp logcumsumexp logaddexp logaddexp2"),
        _names("logsumexp logcumsumexp _logcumsumexp logaddexp logaddexp2"),
    ),
    "optim": Rule(
        "torch.optim",
        ops=_names("_fused_sgd _fused_adam _fused_adamw _fused_adagrad"),
        modules=("torch.optim",),
    ),
    "tolist": Rule(
        "leaving tensors",
        _names(
            "tolist item numpy __array__ __float__ __int__ __dlpack__ to_dlpack untyped_storage"
        ),
    ),
    "numpy": Rule(
        "numpy",
        _names("numpy __array__ __dlpack__ to_dlpack untyped_storage"),
        modules=("numpy", "scipy"),
    ),
    "sympy": Rule("sympy", modules=("sympy",)),
    "loop": Rule(
        "a Python loop",
        _names(
            "map map2 apply starmap accumulate reduce vectorize frompyfunc fromfunction"
            " apply_along_axis"
        ),
        nodes=(ast.For, ast.While, ast.comprehension, ast.AsyncFor),
        builtins=_names("map"),
        recursion=True,
    ),
    "unwatched": Rule(
        "threads, child processes, and switches that hide what torch runs",
        _names(
            "Thread start_new_thread start_joinable_thread fork forkpty posix_spawn posix_spawnp"
            " Popen setprofile DisableTorchFunction DisableTorchFunctionSubclass"
            " _DisableTorchDispatch _ExcludeDispatchKeyGuard _pop_torch_dispatch_stack"
            " _pop_torch_function_stack"
        ),
        modules=(
            *("threading", "_thread", "concurrent", "multiprocessing", "subprocess"),
            *("torch.multiprocessing", "torch.overrides", "torch.utils._python_dispatch"),
        ),
    ),
}
# what an exercise with any rule forbids besides: with these, the others cannot be seen to be kept
ALWAYS = ("unwatched",)
