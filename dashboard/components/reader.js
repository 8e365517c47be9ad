import { acts, draw, el, remembered, styled } from "./shared.js";
import { decideForm } from "./decide.js";

const style = await styled("decide.css", "reader.css");

const BOXED = new Set(["killed", "injured"]);

// The reader: strikes as cards, event by event; the chosen one with its report, cut into pieces of text by Python.
export default function ({ data, parentElement, setTriggerValue }) {
  style(parentElement);
  const kept = remembered(parentElement, { open: undefined });
  const w = data.words;
  const choose = (id) => setTriggerValue("choose", id);

  const figure = ({ label, value }) => el("span", { class: "figure" }, el("span", { class: "second" }, label, " "), value);

  const ledger = (lines) =>
    lines.length
      ? el(
          "div",
          { class: "ledger" },
          el("h3", {}, w.ledger),
          lines.map((line) => el("p", {}, line.label, ": ", el("strong", {}, line.range), line.differ ? ` (${line.differ})` : "")),
          el("p", { class: "second small" }, w.ledger_note),
        )
      : null;

  // Pieces of one strike's sentence in a row become one mark; another strike's sentence is a button of its own.
  const words = (piece) => {
    const kinds = piece.kinds.filter((kind) => !BOXED.has(kind));
    return kinds.length ? el("span", { class: kinds.map((kind) => `k-${kind}`).join(" ") }, piece.text) : piece.text;
  };
  // A figure that other words stand in ("killed in Thursday's attack on ... to at least 28") is one box.
  const put = (node, piece, last) => {
    const kind = piece.kinds.find((one) => BOXED.has(one));
    if (!kind) return node.append(words(piece));
    const before = node.lastChild;
    if (last && last.kinds.includes(kind) && before && before.classList?.contains(`k-${kind}`)) return before.append(words(piece));
    return node.append(el("span", { class: `k-${kind}` }, words(piece)));
  };
  const text = (open) => {
    const nodes = [];
    let run = null;
    const owner = (piece) => (piece.strikes.includes(open.id) ? open.id : piece.strikes[0]);
    for (const piece of open.pieces) {
      const id = owner(piece);
      if (!id) {
        run = null;
        nodes.push(words(piece));
        continue;
      }
      if (!run || run.id !== id) {
        const own = id === open.id;
        const node = own
          ? el("mark", { class: "own", "data-strike": id })
          : acts({ class: "other", title: w.reader_other_sentence, "data-strike": id, "data-focus": `sentence-${id}` }, () => choose(id));
        run = { id, node };
        nodes.push(node);
      }
      put(run.node, piece, run.last);
      run.last = piece;
    }
    return nodes;
  };

  const why = (about) =>
    el(
      "details",
      { class: "why", open: kept.why, toggle: (event) => (kept.why = event.target.open) },
      el("summary", { "data-focus": "why" }, w.why_here),
      el("p", {}, about.as_written),
      about.lines.map((line) => el("p", {}, line)),
      about.candidates.length
        ? el(
            "table",
            {},
            el("thead", {}, el("tr", {}, el("th", { scope: "col" }, w.why_candidates), el("th", { scope: "col", class: "number" }, w.why_share))),
            el("tbody", {}, about.candidates.map((c) => el("tr", {}, el("th", { scope: "row" }, c.name, el("span", { class: "second sub" }, [c.kind, c.where].filter(Boolean).join(", "))), el("td", { class: "number" }, c.share)))),
          )
        : el("p", { class: "second" }, w.why_alone),
    );

  const link = (url, label) => el("a", { href: url, target: "_blank", rel: "noopener noreferrer nofollow" }, label);
  const report = (open) =>
    el(
      "article",
      { class: "report" },
      open.title ? el("h3", { class: "title", lang: open.language }, open.title) : null,
      el(
        "p",
        { class: "second small" },
        [open.source, ", ", open.published],
        open.links.map(({ url, label }) => [" · ", link(url, label)]),
      ),
      open.legend.length
        ? el("ul", { class: "legend", "aria-label": w.reader_marks }, open.legend.map((l) => el("li", {}, el("span", { class: `k-${l.kind}` }, l.label))))
        : null,
      open.cut ? el("p", { class: "second small" }, w.reader_cut) : null,
      el("div", { class: "text", lang: open.language, tabindex: "0", role: "region", "aria-label": w.reader_marks }, text(open)),
      el("p", { class: "second small" }, [open.claim, open.actor, open.confidence].filter(Boolean).join(" · ")),
      why(open.why),
      open.decide ? decideForm(open, kept, setTriggerValue) : null,
    );

  const card = (c) =>
    el(
      "li",
      { class: c.chosen ? "card chosen" : "card" },
      el(
        "button",
        { "data-focus": `card-${c.id}`, "data-strike": c.id, "aria-expanded": c.chosen ? "true" : "false", click: () => choose(c.chosen ? "" : c.id) },
        el("span", { class: "line" }, el("strong", {}, data.place ? c.when : c.place), el("span", {}, data.place ? c.weapon : `${c.when} · ${c.weapon}`)),
        c.chosen ? null : el("span", { class: "quote" }, c.quote),
        el("span", { class: "line" }, figure(c.killed), figure(c.injured)),
        el("span", { class: "second small" }, [c.source, c.published, c.says].join(" · ")),
        c.notes.length ? el("span", { class: "notes" }, c.notes.join(" · ")) : null,
      ),
      c.chosen && data.open ? report(data.open) : null,
    );

  const group = (g) =>
    el("section", { class: g.title ? "event" : null }, g.title ? el("h3", { class: "told" }, g.title) : null, ledger(g.ledger), el("ul", {}, g.cards.map(card)));

  const root = draw(
    parentElement,
    el(
      "section",
      { "aria-label": w.reader },
      data.place
        ? el(
            "header",
            {},
            el("div", {}, el("h2", {}, data.place.name, data.place.local ? el("span", { class: "local", lang: data.place.local_language }, data.place.local) : null), el("p", { class: "second" }, data.place.about), el("p", { class: "second" }, data.place.count)),
            el("button", { class: "action", "data-focus": "close", click: () => setTriggerValue("close", true) }, w.reader_close),
          )
        : null,
      data.empty ? el("p", { class: "empty" }, data.empty) : null,
      data.heading ? el("h2", { class: "latest" }, data.heading) : null,
      data.groups.map(group),
      data.more ? el("p", { class: "second" }, data.table ? el("button", { class: "act", "data-focus": "more", click: () => setTriggerValue("table", true) }, data.more) : data.more) : null,
    ),
  );

  const opened = data.open ? data.open.id : data.place ? data.place.name : null;
  if (opened !== kept.opened) {
    const box = root.querySelector(".text");
    const own = root.querySelector("mark.own");
    if (box && own) box.scrollTop = own.offsetTop - box.offsetTop - 48;
    const narrow = window.matchMedia("(max-width: 1100px)").matches;
    if (kept.opened !== undefined && opened && narrow) (root.querySelector(".card.chosen") || root.firstElementChild).scrollIntoView({ block: "start" });
    kept.opened = opened;
  }
}
