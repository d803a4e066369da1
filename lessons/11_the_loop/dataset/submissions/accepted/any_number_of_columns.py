"""Keeps a tuple of columns and treats them alike, whatever their number."""


class Dataset:
    def __init__(self, *columns):
        lengths = {len(column) for column in columns}
        if len(lengths) > 1:
            raise ValueError(f"lengths differ: {sorted(lengths)}")
        self.columns = columns

    def __len__(self):
        return self.columns[0].shape[0]

    def __getitem__(self, which):
        return tuple(column[which] for column in self.columns)
