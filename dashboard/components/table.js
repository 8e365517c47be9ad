import { draw, el, styled } from "./shared.js";

const style = await styled("table.css");

export default function ({ data, parentElement, setTriggerValue }) {
  style(parentElement);
  const head = (column) => {
    const sorted = data.sort && data.sort.key === column.key;
    const label = column.sortable
      ? el(
          "button",
          { "data-focus": `sort-${column.key}`, click: () => setTriggerValue("sort", column.key) },
          column.label,
          el("span", { class: "arrow", "aria-hidden": "true" }, sorted ? (data.sort.descending ? " ↓" : " ↑") : ""),
        )
      : column.label;
    const order = sorted ? (data.sort.descending ? "descending" : "ascending") : null;
    return el("th", { scope: "col", class: column.kind, "aria-sort": order }, label);
  };
  const body = (row) =>
    el(
      "tr",
      { class: row.chosen ? "chosen" : null },
      data.columns.map((column, i) => {
        const cell = row.cells[i];
        const [main, sub] = Array.isArray(cell) ? cell : [cell, null];
        const under = sub ? el("span", { class: "sub" }, sub) : null;
        const text = sub === null ? main : el("span", { class: "main" }, main);
        const inside =
          row.id !== undefined && column.opens
            ? el(
                "button",
                { class: "open act", "data-focus": `row-${row.id}`, "aria-pressed": row.chosen ? "true" : "false", click: () => setTriggerValue("choose", row.id) },
                main,
              )
            : text;
        const tag = column.opens || (i === 0 && !data.columns.some((c) => c.opens)) ? "th" : "td";
        return el(tag, { class: column.kind, scope: tag === "th" ? "row" : null, "data-label": column.label }, inside, under);
      }),
    );
  const pager = data.pager
    ? el(
        "div",
        { class: "pager" },
        el("button", { class: "action", "data-focus": "page-back", disabled: data.pager.page <= 0, click: () => setTriggerValue("page", data.pager.page - 1) }, "← ", data.pager.back),
        el("span", { role: "status" }, data.pager.label),
        el("button", { class: "action", "data-focus": "page-on", disabled: data.pager.page >= data.pager.pages - 1, click: () => setTriggerValue("page", data.pager.page + 1) }, data.pager.on, " →"),
      )
    : null;
  draw(
    parentElement,
    el(
      "div",
      { class: "scroll", tabindex: "0", role: "region", "aria-label": data.caption },
      el(
        "table",
        {},
        el("caption", { class: data.quiet ? "unseen" : null }, data.caption),
        el("thead", {}, el("tr", {}, data.columns.map(head))),
        el("tbody", {}, data.rows.map(body)),
      ),
    ),
    pager,
  );
}
