// Towns of the base map: names to find one's way by, fetched where the reader looks closely, of countries that reports
// speak of. They are quieter than any mark and give way to every other name.
(function () {
  "use strict";
  const strikemap = window.strikemap;
  const { COLORS } = strikemap;

  const FROM = 7; // the zoom that the largest are named at
  const TRIES = 5; // the files are written while the first map is drawn
  const MOST = 70;
  const DEGREES = 1e4;

  class Towns {
    constructor(folder, language, changed) {
      this.folder = folder;
      this.language = language;
      this.changed = changed;
      this.known = new Map();
      this.asked = new Set();
      this.failed = new Map();
    }

    ask(countries, zoom) {
      if (zoom < FROM) return;
      for (const code of countries) {
        const failed = this.failed.get(code) || 0;
        if (this.known.has(code) || this.asked.has(code) || failed >= TRIES) continue;
        this.asked.add(code);
        fetch(`${this.folder}/${code}.json`)
          .then((answer) => (answer.ok ? answer.json() : Promise.reject(new Error(String(answer.status)))))
          .then((columns) => this.keep(code, columns))
          .catch(() => this.failed.set(code, failed + 1)) // asked again at the next move; the map is whole without
          .finally(() => this.asked.delete(code));
      }
    }

    keep(code, columns) {
      const local = this.language.startsWith("uk") ? columns.uk : [];
      this.known.set(
        code,
        columns.name.map((name, at) => ({
          name: local[at] || name,
          known: name,
          zoom: columns.zoom[at],
          at: strikemap.project(columns.lon[at] / DEGREES, columns.lat[at] / DEGREES),
        })),
      );
      this.changed();
    }

    paint(marks, brush, tracer, free, taken) {
      const zoom = marks.map.getZoom();
      const named = new Set(marks.items.map((item) => item.name));
      let drawn = 0;
      for (const towns of this.known.values()) {
        for (const town of towns) {
          if (town.zoom > zoom || drawn >= MOST) break; // the largest come first
          if (named.has(town.name) || named.has(town.known) || !tracer.holds(town.at)) continue;
          const [x, y] = tracer.point(town.at);
          brush.font = `400 12px ${strikemap.FACE}`;
          const wide = brush.measureText(town.name).width;
          const box = [x - 4, y - 7, x + wide + 8, y + 7];
          if (!free(box)) continue;
          brush.beginPath();
          brush.arc(x, y, 1.75, 0, 2 * Math.PI);
          brush.fillStyle = COLORS.second;
          brush.fill();
          strikemap.text(brush, town.name, x + 5, y, { color: COLORS.second, align: "left", halo: `rgba(${COLORS.landHalo},0.85)` });
          taken.push(box);
          drawn += 1;
        }
      }
    }
  }

  strikemap.Towns = Towns;
})();
