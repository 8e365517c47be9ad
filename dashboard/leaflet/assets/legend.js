// What the shapes and colours on the map stand for, in words: only those that are in view.
(function () {
  "use strict";
  const strikemap = window.strikemap;
  const { Marks, SHAPE, WEAPONS, element } = strikemap;

  const legend = {
    fillLegend() {
      const { words, items, told } = this;
      const present = (test) => items.some(test);
      const kinds = items.map((item) => [item.shape, item.n > 0, item.unsure, item.intercepted > 0, told.weapons && item.weapon].join());
      const key = JSON.stringify([strikemap.dark, told.weapons, told.cells && told.cells.breaks, told.apart, [...new Set(kinds)].sort()]);
      if (key === this.legendKey) return;
      this.legendKey = key;
      const rows = [];
      const add = (paint, label) => rows.push(row(paint, label));
      if (told.cells) this.densityRows(add, rows);
      const marks = items.filter((item) => item.shape === SHAPE.mark && item.n);
      if (marks.length && told.weapons) this.weaponRows(add, marks);
      else if (marks.length) add((brush) => sample(brush, { n: 1 }, 7), words.map_legend_place);
      if (marks.length) rows.push(sizes(words.map_legend_size));
      if (present((item) => item.shape === SHAPE.area)) add(areaSample, words.map_legend_area);
      if (present((item) => item.shape === SHAPE.ring)) add(ringSample, words.map_legend_ring);
      if (present((item) => item.shape === SHAPE.group)) {
        add((brush) => strikemap.paintGroup(brush, { n: 9 }, 14, 11, 9), words.map_legend_group);
      }
      if (present((item) => item.unsure)) add((brush) => sample(brush, { n: 1, unsure: 1 }, 7), words.map_legend_review);
      if (present((item) => item.intercepted)) add((brush) => strikemap.paintDome(brush, 14, 11, 6), words.map_legend_intercepted);
      for (const one of told.apart) {
        const line = words.map_legend_whole.replace("{place}", () => one.name).replace("{n}", this.number.format(one.n));
        rows.push(element("p", "sm-legend-words", line));
      }
      this.legend.hidden = !rows.length;
      this.legend.replaceChildren(element("summary", "", words.map_legend), ...rows);
    },

    weaponRows(add, marks) {
      const shown = new Set(marks.map((item) => item.weapon));
      for (const at of shown.has(2) || shown.has(6) ? [0, 1, 3, 4, 5, 6, 7] : [0, 1, 3, 4, 5, 7]) {
        if (!shown.has(at) && !(at === 6 && shown.has(2))) continue;
        add((brush) => sample(brush, { n: 1, weapon: at }, 7, true), this.words[`map_weapon_${WEAPONS[at]}`]);
      }
    },

    densityRows(add, rows) {
      const { breaks } = this.told.cells;
      rows.push(element("p", "sm-legend-head", this.words.map_legend_density));
      breaks.forEach((from, at) => {
        const to = at + 1 < breaks.length ? breaks[at + 1] - 1 : null;
        const words = to === null ? `${from}+` : to === from ? String(from) : `${from}–${to}`;
        const color = strikemap.densityColor(at, breaks.length);
        add((brush) => {
          brush.fillStyle = color;
          brush.fillRect(4, 3, 20, 16);
          brush.strokeStyle = strikemap.COLORS.state;
          brush.lineWidth = 0.75;
          brush.strokeRect(4, 3, 20, 16);
        }, words);
      });
    },
  };

  function row(paint, label) {
    const line = element("p", "sm-legend-row");
    const dense = Math.min(window.devicePixelRatio || 1, 3);
    const canvas = element("canvas", "");
    canvas.width = 28 * dense;
    canvas.height = 22 * dense;
    canvas.setAttribute("aria-hidden", "true");
    const brush = canvas.getContext("2d");
    brush.scale(dense, dense);
    paint(brush);
    line.append(canvas, element("span", "", label));
    return line;
  }

  const sample = (brush, item, r, weapons = false) => strikemap.paintMark(brush, { weapon: 7, unsure: 0, ...item }, 14, 11, r, weapons);

  function sizes(label) {
    return row((brush) => {
      brush.scale(0.62, 0.62);
      strikemap.paintMark(brush, { n: 1, weapon: 7, unsure: 0 }, 8, 18, 7, false);
      strikemap.paintMark(brush, { n: 12, weapon: 7, unsure: 0 }, 31, 18, 13, false);
      strikemap.paintCount(brush, { n: 12, weapon: 7, unsure: 0 }, 31, 18, 14, false);
    }, label);
  }

  function dashed(brush, trace) {
    trace();
    brush.fillStyle = `rgba(${strikemap.COLORS.tint},0.06)`;
    brush.fill();
    brush.strokeStyle = strikemap.COLORS.mark;
    brush.lineWidth = 1.5;
    brush.stroke();
    brush.setLineDash([]);
  }

  function areaSample(brush) {
    brush.setLineDash([4, 2.5]);
    dashed(brush, () => {
      brush.beginPath();
      [[4, 7], [11, 3], [20, 4], [24, 10], [21, 18], [12, 16], [6, 19]].forEach(([x, y]) => brush.lineTo(x, y));
      brush.closePath();
    });
  }

  function ringSample(brush) {
    brush.setLineDash([3, 2.5]);
    dashed(brush, () => (brush.beginPath(), brush.arc(14, 11, 8, 0, 2 * Math.PI)));
  }

  Object.assign(Marks.prototype, legend);
})();
