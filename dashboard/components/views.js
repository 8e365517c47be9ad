import { draw, el, styled } from "./shared.js";

const style = await styled("views.css");

export default function ({ data, parentElement, setTriggerValue }) {
  style(parentElement);
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
          click: () => id !== data.current && setTriggerValue("view", id),
        },
        label,
      ),
    );
  draw(parentElement, el("nav", { "aria-label": data.label }, el("ul", {}, data.views.map(tab))));
}
