// Column headings become buttons that sort their table, and every cell of a stacked table says
// which column it is of: in a narrow window its rows are blocks. Without this the page is complete.
const order = new Intl.Collator(undefined, { numeric: true });
const ROLES = { TABLE: "table", THEAD: "rowgroup", TBODY: "rowgroup", TR: "row", TD: "cell" };

function sortable(table, head, column) {
  const button = document.createElement("button");
  button.type = "button";
  button.append(...head.childNodes);
  head.replaceChildren(button);
  button.addEventListener("click", () => {
    const down = head.getAttribute("aria-sort") === "ascending";
    for (const other of table.tHead.rows[0].cells) other.removeAttribute("aria-sort");
    head.setAttribute("aria-sort", down ? "descending" : "ascending");
    const value = (row) => row.cells[column].dataset.value ?? row.cells[column].textContent.trim();
    const rows = [...table.tBodies[0].rows];
    rows.sort((a, b) => order.compare(value(a), value(b)) * (down ? -1 : 1));
    table.tBodies[0].append(...rows);
  });
}

function stack(table) {
  table.classList.add("stack");
  const labels = [...table.tHead.rows[0].cells].map((head) => head.textContent);
  // a browser that is told to show a row as a block may no longer take it for one
  for (const part of [table, ...table.querySelectorAll("thead, tbody, tr, td")]) {
    part.setAttribute("role", ROLES[part.tagName]);
    if (part.tagName === "TD") part.dataset.label = labels[part.cellIndex];
  }
  for (const head of table.querySelectorAll("th")) {
    head.setAttribute("role", head.scope === "row" ? "rowheader" : "columnheader");
  }
}

for (const table of document.querySelectorAll("table.sortable")) {
  if (table.classList.contains("stacked")) stack(table);
  [...table.tHead.rows[0].cells].forEach((head, column) => sortable(table, head, column));
}
