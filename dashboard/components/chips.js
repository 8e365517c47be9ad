import { draw, el, styled } from "./shared.js";

const style = await styled("chips.css");

export default function ({ data, parentElement, setTriggerValue }) {
  style(parentElement);
  if (!data.chips.length) return void draw(parentElement);
  const chip = ({ id, label, about }) =>
    el(
      "li",
      {},
      el(
        "button",
        { class: "chip", "data-focus": id, "aria-label": `${data.remove}: ${about}: ${label}`, click: () => setTriggerValue("remove", id) },
        el("span", { class: "about" }, about, ": "),
        el("span", { class: "label" }, label),
        el("span", { class: "x", "aria-hidden": "true" }, "×"),
      ),
    );
  draw(
    parentElement,
    el(
      "ul",
      { "aria-label": data.label },
      data.chips.map(chip),
      el("li", {}, el("button", { class: "reset act", "data-focus": "reset", click: () => setTriggerValue("reset", true) }, data.reset)),
    ),
  );
}
