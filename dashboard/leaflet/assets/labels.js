// Names on the map that do not run into one another: places with marks first, then states, then oblasts.
(function () {
  "use strict";
  const strikemap = window.strikemap;
  const { COLORS } = strikemap;
  const LINE_PX = 15;
  const MOST = 90;

  const apart = (one, other) => one[2] < other[0] || one[0] > other[2] || one[3] < other[1] || one[1] > other[3];

  function paintLabels(marks, brush, bounds, tracer) {
    const taken = marks.taken.slice();
    const frame = [bounds.min.x, bounds.min.y, bounds.max.x, bounds.max.y];
    const size = marks.map.getSize();
    const corner = marks.map.containerPointToLayerPoint([0, 0]);
    const seen = [corner.x + 2, corner.y + 2, corner.x + size.x - 2, corner.y + size.y - 2];
    const holds = (outer, box) => box[0] >= outer[0] && box[2] <= outer[2] && box[1] >= outer[1] && box[3] <= outer[3];
    const free = (box, within = frame) => holds(within, box) && taken.every((other) => apart(box, other));
    // What the map's own controls cover is taken too.
    for (const box of marks.covered()) taken.push([box[0] + corner.x, box[1] + corner.y, box[2] + corner.x, box[3] + corner.y]);

    const { SHAPE } = strikemap;
    const isChosen = (item) => item.id >= 0 && item.id === marks.chosen;
    const named = marks.items.filter((item) => item.name);
    named.sort((one, other) => isChosen(other) - isChosen(one) || other.n - one.n);
    let drawn = 0;
    for (const item of named) {
      item.label = null;
      if (drawn >= MOST) continue;
      const weight = isChosen(item) ? 600 : 400;
      brush.font = `${weight} 12px ${strikemap.FACE}`;
      const words = item.shape === SHAPE.group ? `${item.name} +${item.within - 1}` : item.name;
      const wide = brush.measureText(words).width;
      // No name is cut by the edge, of what is seen or of what waits beyond it.
      const inView = holds(seen, [item.x, item.y, item.x, item.y]);
      const fits = (box) => (inView ? free(box, seen) : free(box) && apart(seen, box));
      const found = positions(item, wide, SHAPE).find(({ box }) => fits(box));
      if (!found) continue;
      const color = isChosen(item) ? COLORS.selected : COLORS.ink;
      strikemap.text(brush, words, found.x, found.y, { weight, color, align: found.align, halo: `rgba(${COLORS.ground},0.9)` });
      item.label = found.box;
      taken.push(found.box);
      drawn += 1;
    }
    if (!tracer || marks.online) return;
    const whole = (box) => free(box) && (holds(seen, box) || apart(seen, box));
    paintBaseLabels(marks, brush, tracer, whole, taken);
    marks.towns.paint(marks, brush, tracer, whole, taken);
  }

  // Right, left, above, below of a mark or of a count.
  function positions(item, wide, SHAPE) {
    const middle = item.pill ? [(item.pill[0] + item.pill[2]) / 2, (item.pill[1] + item.pill[3]) / 2] : [item.x, item.y];
    const reach = item.pill ? (item.pill[2] - item.pill[0]) / 2 + 4 : (item.shape === SHAPE.ring ? item.wide : item.r) + 4;
    const rise = item.pill ? 18 : reach + 6;
    const [x, y] = middle;
    const half = LINE_PX / 2;
    const beside = (from, to, row) => [from, row - half, to, row + half];
    return [
      { x: x + reach, y, align: "left", box: beside(x + reach, x + reach + wide, y) },
      { x: x - reach, y, align: "right", box: beside(x - reach - wide, x - reach, y) },
      { x, y: y - rise, align: "center", box: beside(x - wide / 2, x + wide / 2, y - rise) },
      { x, y: y + rise, align: "center", box: beside(x - wide / 2, x + wide / 2, y + rise) },
      { x: x + reach * 0.7, y: y - rise * 0.8, align: "left", box: beside(x + reach * 0.7, x + reach * 0.7 + wide, y - rise * 0.8) },
      { x: x + reach * 0.7, y: y + rise * 0.8, align: "left", box: beside(x + reach * 0.7, x + reach * 0.7 + wide, y + rise * 0.8) },
    ];
  }

  function paintBaseLabels(marks, brush, tracer, free, taken) {
    const zoom = marks.map.getZoom();
    if (zoom <= 7) {
      const countries = marks.outlines.countries.filter((one) => one.country && tracer.touches(one));
      countries.sort((one, other) => (other.km2 || 0) - (one.km2 || 0));
      for (const one of countries) {
        const name = marks.countryName(one.country);
        if (name) baseLabel(brush, tracer, one, name.toLocaleUpperCase(marks.language), free, taken, 11, 600, 1.1);
      }
    }
    if (zoom >= 5) {
      const shown = new Set(marks.items.flatMap((item) => [item.code, item.name]).filter(Boolean));
      for (const unit of marks.outlines.units) {
        const known = marks.spoken.has(unit.country) || zoom >= strikemap.NEAR;
        const name = marks.language.startsWith("uk") ? unit.name_uk || unit.name : unit.name;
        if (!name || !known || shown.has(unit.id) || shown.has(unit.name) || shown.has(name) || !tracer.touches(unit)) continue;
        baseLabel(brush, tracer, unit, name, free, taken, 12, 400, 0);
      }
    }
  }

  // A label of the base map stands inside its land or not at all.
  function baseLabel(brush, tracer, shape, name, free, taken, px, weight, spacing) {
    brush.font = `${weight} ${px}px ${strikemap.FACE}`;
    brush.letterSpacing = `${spacing}px`;
    const wide = brush.measureText(name).width;
    const room = (shape.box[2] - shape.box[0]) * tracer.scale;
    const [x, y] = tracer.point(shape.at);
    for (const shift of [0, -18, 18, -34, 34]) {
      const box = [x - wide / 2 - 3, y + shift - 8, x + wide / 2 + 3, y + shift + 8];
      if (room > wide * 0.9 && free(box)) {
        strikemap.text(brush, name, x, y + shift, { px, weight, color: COLORS.second, halo: `rgba(${COLORS.landHalo},0.85)` });
        taken.push(box);
        break;
      }
    }
    brush.letterSpacing = "0px";
  }

  strikemap.paintLabels = paintLabels;
})();
