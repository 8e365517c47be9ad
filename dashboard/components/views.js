import { draw, el, remembered, styled } from "./shared.js";

const style = await styled("views.css");

export default function ({ data, parentElement, setTriggerValue }) {
  style(parentElement);
  const kept = remembered(parentElement, { shown: null });
  kept.tell = setTriggerValue;
  // A tab that is drawn anew between the press and the release of a finger is not clicked: what is the same stays.
  const now = JSON.stringify(data);
  if (kept.shown === now) return;
  kept.shown = now;
  const tab = ({ id, label }) =>
    el(
      "li",
      {},
      el(
        "button",
        {
          "data-focus": id,
          "data-view": id,
          "aria-current": id === data.current ? "page" : null,
          click: () => id !== data.current && kept.tell("view", id),
        },
        label,
      ),
    );
  const root = draw(parentElement, el("nav", { "aria-label": data.label }, el("ul", {}, data.views.map(tab))));
  show(root.querySelector("ul"), root.querySelector("[aria-current]"));
}

// On a phone the tabs are wider than the page: the one that is open is brought to its middle.
function show(list, open) {
  if (!open) return;
  const [row, tab] = [list.getBoundingClientRect(), open.getBoundingClientRect()];
  list.scrollLeft += tab.left + tab.width / 2 - (row.left + row.width / 2);
}
