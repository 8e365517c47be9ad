// What the map and its legend are painted with: the forms of marks, counts, groups, names.
(function () {
  "use strict";
  const strikemap = window.strikemap;
  const { COLORS } = strikemap;

  const SHAPE = { mark: 0, ring: 1, area: 2, group: 4 };
  const WEAPONS = ["missile", "drone", "missile+drone", "glide_bomb", "airstrike", "artillery", "mixed", "unknown"];
  const FORM = {
    "missile": "square",
    "drone": "triangle",
    "missile+drone": "hexagon",
    "glide_bomb": "diamond",
    "airstrike": "wedge",
    "artillery": "circle",
    "mixed": "hexagon",
    "unknown": "ring",
  };
  const FACE = '"Source Sans", "Source Sans 3", "Source Sans Pro", "Segoe UI", Roboto, "Helvetica Neue", sans-serif';

  // Few classes are spread over the scale, so that the most is always the darkest.
  // The lightest is for five classes only: it hardly stands out from the land.
  const densityColor = (at, classes) => {
    const last = COLORS.density.length - 1;
    const first = classes > last ? 0 : 1;
    return COLORS.density[classes < 2 ? 2 : first + Math.round(((last - first) * at) / (classes - 1))];
  };

  const size = (n) => Math.min(4 + 3 * Math.sqrt(n), 22);
  const short = (n) => (n < 1000 ? String(n) : n < 9950 ? (n / 1000).toFixed(1) + "k" : Math.round(n / 1000) + "k");

  // The outline of a mark's form around (0, 0), filling about the area of a circle of radius r.
  function form(brush, kind, x, y, r) {
    brush.beginPath();
    const corners = { square: [4, 45], diamond: [4, 0], triangle: [3, -90], wedge: [3, 90], hexagon: [6, 0] }[kind];
    if (!corners) {
      brush.arc(x, y, r, 0, 2 * Math.PI);
      return;
    }
    const [count, turn] = corners;
    const reach = r * { 3: 1.4, 4: 1.22, 6: 1.1 }[count];
    const low = kind === "triangle" ? r * 0.18 : kind === "wedge" ? -r * 0.18 : 0;
    for (let at = 0; at < count; at++) {
      const angle = ((turn + (360 / count) * at) * Math.PI) / 180;
      brush.lineTo(x + reach * Math.cos(angle), y + low + reach * Math.sin(angle));
    }
    brush.closePath();
  }

  // Intercepted: a dome, open below.
  function dome(brush, x, y, r) {
    brush.beginPath();
    brush.arc(x, y + r * 0.4, r, Math.PI, 2 * Math.PI);
    brush.moveTo(x - r * 1.3, y + r * 0.4);
    brush.lineTo(x + r * 1.3, y + r * 0.4);
  }

  function paintDome(brush, x, y, r) {
    brush.lineCap = "round";
    dome(brush, x, y, r);
    brush.strokeStyle = strikemap.paper(1);
    brush.lineWidth = 4.5;
    brush.stroke();
    dome(brush, x, y, r);
    brush.strokeStyle = COLORS.second;
    brush.lineWidth = 2;
    brush.stroke();
  }

  function text(brush, words, x, y, options) {
    const { px = 12, weight = 400, color = COLORS.ink, align = "center", halo = null } = options;
    brush.font = `${weight} ${px}px ${FACE}`;
    brush.textAlign = align;
    brush.textBaseline = "middle";
    if (halo) {
      brush.lineJoin = "round";
      brush.lineWidth = 3.5;
      brush.strokeStyle = halo;
      brush.strokeText(words, x, y);
    }
    brush.fillStyle = color;
    brush.fillText(words, x, y);
  }

  function markLook(item, byWeapon) {
    if (!byWeapon) return { color: COLORS.mark, edge: COLORS.markEdge, form: "circle" };
    const color = COLORS.weapons[item.weapon];
    return { color, edge: color, form: FORM[WEAPONS[item.weapon]] };
  }

  // A mark for the map and for the legend: filled, or hollow where it needs review.
  function paintMark(brush, item, x, y, r, byWeapon) {
    const look = markLook(item, byWeapon);
    const open = item.unsure || look.form === "ring";
    form(brush, look.form, x, y, r + 1.5);
    brush.fillStyle = strikemap.paper(0.85);
    brush.fill();
    form(brush, look.form, x, y, r);
    const ink = item.unsure && !byWeapon ? COLORS.review : look.color;
    if (open) {
      brush.fillStyle = strikemap.paper(0.9);
      brush.fill();
      brush.strokeStyle = ink;
      brush.lineWidth = item.unsure ? 2 : 3;
      brush.stroke();
    } else {
      brush.globalAlpha = 0.85;
      brush.fillStyle = look.color;
      brush.fill();
      brush.globalAlpha = 1;
      brush.strokeStyle = look.edge;
      brush.lineWidth = 1;
      brush.stroke();
    }
  }

  // The count within a mark: painted after all marks, so that no neighbour covers it.
  function paintCount(brush, item, x, y, r, byWeapon) {
    if (item.n < 3) return;
    const look = markLook(item, byWeapon);
    const ink = item.unsure && !byWeapon ? COLORS.review : look.color;
    const px = Math.max(12, Math.min(14, r * 0.95));
    const low = look.form === "triangle" ? r * 0.25 : look.form === "wedge" ? -r * 0.2 : 0;
    const open = item.unsure || look.form === "ring";
    text(brush, short(item.n), x, y + low + 0.5, { px, weight: 600, color: open ? ink : COLORS.onMark });
  }

  function pill(brush, words, x, y, color) {
    brush.font = `600 12px ${FACE}`;
    const wide = Math.max(brush.measureText(words).width + 10, 20);
    brush.beginPath();
    brush.roundRect(x - wide / 2, y - 9, wide, 18, 3);
    brush.fillStyle = strikemap.paper(0.92);
    brush.fill();
    brush.strokeStyle = color;
    brush.lineWidth = 1;
    brush.stroke();
    text(brush, words, x, y + 0.5, { weight: 600, color });
    return [x - wide / 2, y - 9, x + wide / 2, y + 9];
  }

  function paintGroup(brush, item, x, y, r) {
    brush.beginPath();
    brush.roundRect(x - r, y - r, 2 * r, 2 * r, 5);
    brush.fillStyle = COLORS.group;
    brush.fill();
    brush.strokeStyle = COLORS.markEdge;
    brush.lineWidth = 1.25;
    brush.stroke();
    text(brush, short(item.n), x, y + 0.5, { px: 12, weight: 600, color: COLORS.markEdge });
  }

  function halo(brush, trace) {
    trace();
    brush.strokeStyle = strikemap.paper(1);
    brush.lineWidth = 6;
    brush.stroke();
    trace();
    brush.strokeStyle = COLORS.selected;
    brush.lineWidth = 2.5;
    brush.stroke();
  }

  // Words of ours and names of places reach the frame as text only.
  function element(tag, name, words) {
    const made = document.createElement(tag);
    made.className = name;
    if (words !== undefined) made.textContent = words;
    return made;
  }

  Object.assign(strikemap, {
    SHAPE, WEAPONS, FACE, densityColor, size, short, text, pill, halo, paintMark, paintCount, paintDome, paintGroup, element,
  });
})();
