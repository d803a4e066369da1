"""The page in a headless browser: nothing is fetched, nothing fails, and it fits every window."""

from __future__ import annotations

import base64
import json
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.report.classes import NASTY, grade, result, school
from tutor.learner_results import LeftOut
from tutor.report.summarise import summarise
from tutor.report.web_page import page_of
from tutor.results import Verdict

webdriver = pytest.importorskip("selenium.webdriver", reason="selenium is not installed")
CHROMIUM, DRIVER = shutil.which("chromium"), shutil.which("chromedriver")
pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not (CHROMIUM and DRIVER), reason="chromium or chromedriver is missing"),
]
PLOTS = 4  # results, times, the grid, mistakes
FLAGS = (
    "--headless",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[webdriver.Chrome]:
    """One browser, on the page of a class with a hostile learner."""
    folder = tmp_path_factory.mktemp("page")
    nasty = grade("lin", Verdict.WRONG_ANSWER, NASTY, 3)
    rows = [*school(60), result(NASTY, nasty, left_out=(LeftOut(NASTY, NASTY),))]
    page = folder / "report.html"
    page.write_text(page_of(summarise(rows)), encoding="utf-8")
    options = webdriver.ChromeOptions()
    options.binary_location = CHROMIUM
    for flag in (*FLAGS, f"--user-data-dir={folder / 'profile'}"):
        options.add_argument(flag)
    if os.geteuid() == 0:
        options.add_argument("--no-sandbox")
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    driver = webdriver.Chrome(options, webdriver.ChromeService(DRIVER))
    driver.get(page.as_uri())
    yield driver
    driver.quit()


def test_nothing_is_fetched_and_nothing_fails(browser: webdriver.Chrome) -> None:
    """The page itself is the only request; the console stays empty; hostile texts are texts."""
    events = [json.loads(row["message"])["message"] for row in browser.get_log("performance")]
    sent = [
        event["params"]["request"]["url"]
        for event in events
        if event["method"] == "Network.requestWillBeSent"
        and event["params"]["documentURL"] == browser.current_url  # not the browser's own tab
    ]
    assert browser.current_url in sent
    assert {url for url in sent if not url.startswith("data:")} == {browser.current_url}
    assert browser.get_log("browser") == []
    assert browser.execute_script("return document.querySelectorAll('script').length") == 1
    assert browser.execute_script("return document.images.length") == 0
    assert NASTY in browser.execute_script("return document.body.textContent")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 800, 1280])
def test_it_fits_the_window(browser: webdriver.Chrome, width: int, scheme: str) -> None:
    """Nothing but the inside of a table scrolls sideways; one size of each plot is shown."""
    metrics = {"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": False}
    browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics)
    media = {"features": [{"name": "prefers-color-scheme", "value": scheme}]}
    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", media)
    assert browser.execute_script("return document.documentElement.scrollWidth") <= width
    shown = "return [...document.querySelectorAll('svg')].filter(x => x.clientWidth > 0).length"
    assert browser.execute_script(shown) == PLOTS
    paper = browser.execute_script("return getComputedStyle(document.body).backgroundColor")
    assert (paper == "rgb(255, 255, 255)") is (scheme == "light")
    if folder := os.environ.get("TUTOR_SCREENSHOTS"):
        shot = browser.execute_cdp_cmd("Page.captureScreenshot", {"captureBeyondViewport": True})
        Path(folder, f"{width}-{scheme}.png").write_bytes(base64.b64decode(shot["data"]))


# texts of one plot whose boxes overlap by more than rounding
OVERLAPPING = """
return [...document.querySelectorAll("svg")].filter(svg => svg.clientWidth).flatMap(svg => {
  const boxes = [...svg.querySelectorAll("text")].map(text => [text, text.getBoundingClientRect()]);
  return boxes.flatMap(([a, p], i) => boxes.slice(i + 1).filter(([b, q]) =>
    Math.min(p.right, q.right) - Math.max(p.left, q.left) > 2 &&
    Math.min(p.bottom, q.bottom) - Math.max(p.top, q.top) > 3
  ).map(([b]) => [a.textContent, b.textContent]));
});
"""
# texts of a plot that reach out of it
CUT_OFF = """
return [...document.querySelectorAll("svg")].filter(svg => svg.clientWidth).flatMap(svg => {
  const all = svg.getBoundingClientRect();
  return [...svg.querySelectorAll("text")].filter(text => {
    const box = text.getBoundingClientRect();
    return box.left < all.left - 2 || box.right > all.right + 2 || box.top < all.top - 2;
  }).map(text => text.textContent);
});
"""


@pytest.mark.parametrize("width", [360, 800, 1280])
def test_no_text_of_a_plot_covers_another(browser: webdriver.Chrome, width: int) -> None:
    """Nor is one cut off at the edge, in the browser's own font."""
    metrics = {"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": False}
    browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics)
    assert browser.execute_script(OVERLAPPING) == []
    assert browser.execute_script(CUT_OFF) == []


FOCUSED = """
const now = document.activeElement, style = getComputedStyle(now);
return [[...document.querySelectorAll("*")].indexOf(now), now.tagName,
  style.outlineStyle, parseFloat(style.outlineWidth)];
"""


def test_the_page_is_walked_with_the_tab_key(browser: webdriver.Chrome) -> None:
    """Links, tables and column headings in the order of the page, each with a visible outline."""
    from selenium.webdriver.common.action_chains import ActionChains
    from selenium.webdriver.common.keys import Keys

    browser.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})
    browser.get(browser.current_url)
    walked = []
    for _ in range(30):
        ActionChains(browser).send_keys(Keys.TAB).perform()
        walked.append(browser.execute_script(FOCUSED))
    places = [place for place, *_ in walked]
    assert places == sorted(set(places))
    assert {tag for _, tag, *_ in walked} == {"A", "BUTTON", "DIV", "SUMMARY"}
    assert all(style != "none" and width >= 2 for *_, style, width in walked)


def test_a_row_is_a_block_in_a_narrow_window(browser: webdriver.Chrome) -> None:
    """Each value says its column, and the row is still a row to a screen reader."""
    metrics = {"width": 360, "height": 900, "deviceScaleFactor": 1, "mobile": False}
    browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics)
    cell = "document.querySelector('table.stack tbody td')"
    label = browser.execute_script(f"return getComputedStyle({cell}, '::before').content")
    assert "accepted" in label
    assert browser.execute_script(f"return {cell}.getAttribute('role')") == "cell"
    assert browser.execute_script(f"return {cell}.parentElement.getAttribute('role')") == "row"
    browser.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})


def test_a_table_is_sorted_from_the_keyboard(browser: webdriver.Chrome) -> None:
    """Every column heading can be reached and pressed, and says how the table is sorted."""
    from selenium.webdriver.common.by import By
    from selenium.webdriver.common.keys import Keys

    head = browser.find_element(By.CSS_SELECTOR, "table.sortable th:nth-child(3)")
    button = head.find_element(By.TAG_NAME, "button")
    for order in ("ascending", "descending"):
        button.send_keys(Keys.ENTER)
        assert head.get_attribute("aria-sort") == order
        cells = browser.find_elements(
            By.CSS_SELECTOR, "section:first-of-type tbody td:nth-child(3)"
        )
        numbers = [int(cell.text) for cell in cells]
        assert numbers == sorted(numbers, reverse=order == "descending")


def test_it_prints(browser: webdriver.Chrome) -> None:
    """To a PDF of several pages."""
    printed = base64.b64decode(browser.execute_cdp_cmd("Page.printToPDF", {})["data"])
    assert printed.startswith(b"%PDF")
    if folder := os.environ.get("TUTOR_SCREENSHOTS"):
        Path(folder, "report.pdf").write_bytes(printed)
