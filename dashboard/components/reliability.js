import { draw, el, styled } from "./shared.js";

const style = await styled("reliability.css");
const SIZE = 340;
const LEFT = 58;
const BELOW = 46;
const TOP = 26;

// Mean confidence against the share that was right: on the line a confidence says what it is worth.
export default function ({ data, parentElement }) {
  style(parentElement);
  const x = (share) => LEFT + share * SIZE;
  const y = (share) => TOP + (1 - share) * SIZE;
  const radius = (p) => Math.min(4 + Math.sqrt(p.n) * 0.7, 14);
  // Left of its point; above it at the end of the line, where another's stands on the left.
  const beside = (p) =>
    p.x > 0.93 ? { x: x(1) + 14, y: y(p.y) - radius(p) - 5 } : { x: x(p.x) - radius(p) - 5, y: Math.min(y(p.y) + 4, y(0) - 6) };
  const grid = data.ticks.map((tick) => [
    el("svg:line", { x1: x(0), x2: x(1), y1: y(tick.at), y2: y(tick.at), class: "grid" }),
    el("svg:line", { x1: x(tick.at), x2: x(tick.at), y1: y(0), y2: y(1), class: "grid" }),
    el("svg:text", { x: x(tick.at), y: y(0) + 18, class: "tick middle" }, tick.label),
    el("svg:text", { x: x(0) - 8, y: y(tick.at) + 4, class: "tick end" }, tick.label),
  ]);
  const points = data.points.map((p) => [
    el("svg:line", { x1: x(p.x), x2: x(p.x), y1: y(p.low), y2: y(p.high), class: "spread" }),
    el("svg:circle", { cx: x(p.x), cy: y(p.y), r: radius(p), class: "point" }, el("svg:title", {}, p.label)),
    el("svg:text", { ...beside(p), class: "tick end" }, `n = ${p.n}`),
  ]);
  const width = LEFT + SIZE + 24;
  const height = TOP + SIZE + BELOW;
  draw(
    parentElement,
    el(
      "svg:svg",
      { viewBox: `0 0 ${width} ${height}`, width, height, role: "img", "aria-label": `${data.title}. ${data.points.map((p) => p.label).join("; ")}` },
      grid,
      el("svg:line", { x1: x(0), y1: y(0), x2: x(1), y2: y(1), class: "perfect" }),
      el("svg:text", { x: x(0.06), y: y(0.06) - 14, class: "tick", transform: `rotate(-45 ${x(0.06)} ${y(0.06) - 14})` }, data.perfect),
      points,
      el("svg:text", { x: x(0.5), y: y(0) + 38, class: "axis middle" }, data.x),
      el("svg:text", { x: 14, y: y(0.5), class: "axis middle", transform: `rotate(-90 14 ${y(0.5)})` }, data.y),
    ),
  );
}
