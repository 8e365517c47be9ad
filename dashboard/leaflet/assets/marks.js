// The marks: painted on one canvas, found again under the pointer, reached by keyboard, told to Python when chosen.
(function () {
  "use strict";
  const strikemap = window.strikemap;
  const { COLORS, SHAPE, densityColor, size, short, text, pill, halo, paintMark, paintCount, paintDome, paintGroup } = strikemap;

  const TOUCH_PX = 22;
  const EARTH_M = 40075016.686;

  class Marks {
    constructor(map, words, language, towns) {
      this.map = map;
      this.words = words;
      this.plural = new Intl.PluralRules(language);
      this.number = new Intl.NumberFormat(language);
      this.names = new Intl.DisplayNames([language], { type: "region", fallback: "none" });
      this.language = language;
      this.items = [];
      this.order = [];
      this.told = { items: null, selected: -1, weapons: false, base: "vector", counts: {}, apart: [] };
      this.chosen = -1;
      this.focused = -1;
      this.hovered = -1;
      this.outlines = null;
      this.spoken = new Set();
      this.gone = null;
      map.createPane("outlines").style.zIndex = 150;
      map.createPane("strikes").style.zIndex = 450;
      this.base = new strikemap.Canvas((brush, bounds) => this.paintBase(brush, bounds), { pane: "outlines", padding: 0.3 });
      this.canvas = new strikemap.Canvas((brush, bounds) => this.paint(brush, bounds), { pane: "strikes", padding: 0.2 });
      this.base.addTo(map);
      this.canvas.addTo(map);
      this.towns = new strikemap.Towns(towns, language, () => this.canvas.repaint());
      map.on("moveend", () => this.towns.ask(this.spoken, map.getZoom()));
      map.on("mousemove", (event) => this.hover(event));
      map.on("mouseout", () => this.hover(null));
      // `preclick` would come too early: streamlit-folium listens for the layer's own "click".
      map.on("click", (event) => this.choose(this.hit(event.layerPoint, event.originalEvent), event.latlng));
    }

    setOutlines(outlines) {
      this.outlines = outlines;
      this.base.repaint();
      this.canvas.repaint();
    }

    paintBase(brush, bounds) {
      if (this.outlines && !this.online) strikemap.paintBase(this.map, this.outlines, brush, bounds, this.spoken);
    }

    // The page was turned dark or light: all is painted anew.
    followScheme() {
      if (!strikemap.readScheme(this.online)) return;
      this.base.repaint();
      this.canvas.repaint();
      this.fillLegend();
    }

    show(told) {
      this.told = told;
      const columns = told.items;
      this.items = columns.id.map((id, at) => {
        const item = { at };
        for (const name in columns) item[name] = columns[name][at];
        item.lat /= 1e5;
        item.lon /= 1e5;
        item.r = item.shape === SHAPE.group ? Math.min(11 + Math.sqrt(item.within), 20) : size(item.n || 1);
        return item;
      });
      // Large ones first, so that none hides a smaller one.
      const depth = (item) => (item.shape === SHAPE.area ? 0 : item.shape === SHAPE.ring ? 1 : 2);
      this.items.sort((one, other) => depth(one) - depth(other) || other.r - one.r || other.km - one.km);
      const before = this.chosen;
      this.chosen = told.selected;
      this.focused = -1;
      if (told.countries.join() !== Array.from(this.spoken).join()) {
        this.spoken = new Set(told.countries);
        this.base.repaint();
      }
      this.towns.ask(this.spoken, this.map.getZoom());
      this.setBase(told.base);
      this.updateControls();
      if (told.go && told.go[0] !== this.gone) {
        this.gone = told.go[0];
        const [, south, west, north, east] = told.go;
        if (told.go.length === 4) this.map.setView([south, west], north, { animate: false }); // a middle and its zoom
        else this.map.fitBounds([[south, west], [north, east]], { padding: [28, 28], maxZoom: 12 });
      } else if (this.chosen !== before && this.chosen >= 0) {
        this.bringIntoView(this.items.find((item) => item.id === this.chosen));
      }
      this.canvas.repaint();
    }

    bringIntoView(item) {
      if (item && !this.map.getBounds().contains([item.lat, item.lon])) this.map.panTo([item.lat, item.lon]);
    }

    radius(item) {
      if (item.shape !== SHAPE.ring) return item.r;
      const metresAPixel = (EARTH_M * Math.cos((item.lat * Math.PI) / 180)) / (256 * Math.pow(2, this.map.getZoom()));
      return Math.max((item.km * 1000) / metresAPixel, item.r + 2);
    }

    paint(brush, bounds) {
      brush.clearRect(bounds.min.x, bounds.min.y, bounds.getSize().x, bounds.getSize().y);
      const tracer = this.outlines && new strikemap.Tracer(this.map, this.outlines, bounds);
      this.tracer = tracer;
      this.taken = [];
      this.paintCells(brush);
      for (const item of this.items) this.place(item, tracer);
      for (const item of this.items) if (item.shape === SHAPE.area) this.paintArea(brush, item, tracer);
      for (const item of this.items) if (item.shape === SHAPE.ring) this.paintRing(brush, item);
      for (const item of this.items) if (item.shape === SHAPE.mark || item.shape === SHAPE.group) this.paintPoint(brush, item);
      for (const item of this.items) {
        if (item.shape === SHAPE.mark && item.n) paintCount(brush, item, item.x, item.y, item.r, this.told.weapons);
      }
      for (const item of this.items) this.paintPill(brush, item);
      for (const item of this.items) if (item.id >= 0 && item.id === this.chosen) this.paintSelected(brush, item, tracer);
      const active = this.items[this.focused];
      if (active) this.paintFocus(brush, active);
      strikemap.paintLabels(this, brush, bounds, tracer);
    }

    // Where an item is on the canvas, and where its count stands.
    place(item, tracer) {
      const point = this.map.latLngToLayerPoint([item.lat, item.lon]);
      item.x = point.x;
      item.y = point.y;
      item.wide = this.radius(item);
      item.unit = item.shape === SHAPE.area && tracer ? this.outlines.byCode.get(item.code) : null;
      if (item.unit) [item.x, item.y] = tracer.point(item.unit.at);
      item.pill = null;
    }

    paintCells(brush) {
      const cells = this.told.cells;
      if (!cells) return;
      const scale = (256 * Math.pow(2, this.map.getZoom())) / Math.pow(2, 32 - cells.bits);
      const origin = this.map.getPixelOrigin();
      brush.globalAlpha = 0.8;
      brush.strokeStyle = COLORS.density[2];
      brush.lineWidth = 0.5;
      cells.x.forEach((x, at) => {
        brush.fillStyle = densityColor(cells.class[at], cells.breaks.length);
        brush.fillRect(x * scale - origin.x, cells.y[at] * scale - origin.y, scale, scale);
        brush.strokeRect(x * scale - origin.x, cells.y[at] * scale - origin.y, scale, scale);
        // No name of the base map is written across a dark square.
        const [left, top] = [x * scale - origin.x, cells.y[at] * scale - origin.y];
        if (cells.class[at] * 2 >= cells.breaks.length) this.taken.push([left, top, left + scale, top + scale]);
      });
      brush.globalAlpha = 1;
    }

    outline(brush, item, tracer) {
      brush.beginPath();
      if (item.unit && tracer) tracer.shape(brush, item.unit);
      else brush.arc(item.x, item.y, Math.max(item.wide, 12), 0, 2 * Math.PI);
    }

    paintArea(brush, item, tracer) {
      const color = item.unsure ? COLORS.review : COLORS.mark;
      this.outline(brush, item, tracer);
      brush.fillStyle = color;
      brush.globalAlpha = 0.06;
      brush.fill("evenodd");
      brush.globalAlpha = 1;
      brush.setLineDash([6, 4]);
      brush.strokeStyle = color;
      brush.lineWidth = 1.5;
      brush.stroke();
      brush.setLineDash([]);
    }

    paintRing(brush, item) {
      const color = item.unsure ? COLORS.review : COLORS.mark;
      brush.beginPath();
      brush.arc(item.x, item.y, item.wide, 0, 2 * Math.PI);
      brush.fillStyle = item.wide < 26 ? strikemap.paper(0.45) : `rgba(${COLORS.tint},0.05)`;
      brush.fill();
      brush.setLineDash([4, 3]);
      brush.strokeStyle = color;
      brush.lineWidth = 1.5;
      brush.stroke();
      brush.setLineDash([]);
    }

    paintPoint(brush, item) {
      if (item.shape === SHAPE.group) paintGroup(brush, item, item.x, item.y, item.r);
      else if (item.n > 0) {
        paintMark(brush, item, item.x, item.y, item.r, this.told.weapons);
        if (item.intercepted) paintDome(brush, item.x + item.r * 0.7 + 3, item.y - item.r * 0.7 - 3, 4);
      } else paintDome(brush, item.x, item.y, 6);
      const reach = item.r + 2;
      this.taken.push([item.x - reach, item.y - reach, item.x + reach, item.y + reach]);
    }

    // Outlines and rings carry their count on white; a small ring holds it inside.
    paintPill(brush, item) {
      if (item.shape !== SHAPE.area && item.shape !== SHAPE.ring) return;
      const color = item.unsure ? COLORS.review : COLORS.mark;
      const n = item.n || item.intercepted;
      // Where a mark stands in its middle, a small ring carries its count on its edge, too.
      const held = this.items.some((one) => one.shape === SHAPE.mark && Math.hypot(one.x - item.x, one.y - item.y) < one.r + 8);
      if (item.shape === SHAPE.ring && item.wide < 26 && !held) {
        if (n >= 3) text(brush, short(n), item.x, item.y + 0.5, { weight: 600, color, halo: strikemap.paper(0.8) });
        this.taken.push([item.x - item.wide, item.y - item.wide, item.x + item.wide, item.y + item.wide]);
        return;
      }
      if (item.shape === SHAPE.area) this.settlePill(item);
      const y = item.shape === SHAPE.ring ? item.y - item.wide : item.y;
      item.pill = pill(brush, short(n), item.x, y, color);
      this.taken.push(item.pill);
    }

    // An outline's count moves aside where a mark stands on its middle.
    settlePill(item) {
      const free = (x, y) => this.taken.every((box) => x + 13 < box[0] || x - 13 > box[2] || y + 11 < box[1] || y - 11 > box[3]);
      for (const [dx, dy] of [[0, 0], [0, -26], [0, 26], [-30, 0], [30, 0], [-28, -24], [28, 24], [28, -24], [-28, 24], [0, -44], [0, 44]]) {
        if (free(item.x + dx, item.y + dy)) {
          item.x += dx;
          item.y += dy;
          return;
        }
      }
    }

    paintSelected(brush, item, tracer) {
      if (item.shape === SHAPE.area) {
        halo(brush, () => this.outline(brush, item, tracer));
        pill(brush, short(item.n || item.intercepted), item.x, item.y, COLORS.selected);
      } else if (item.shape === SHAPE.ring) {
        halo(brush, () => (brush.beginPath(), brush.arc(item.x, item.y, item.wide + 1, 0, 2 * Math.PI)));
        if (item.pill) pill(brush, short(item.n || item.intercepted), item.x, item.y - item.wide, COLORS.selected);
      } else {
        this.paintPoint(brush, item);
        if (item.n) paintCount(brush, item, item.x, item.y, item.r, this.told.weapons);
        brush.beginPath();
        brush.arc(item.x, item.y, item.r + 2.25, 0, 2 * Math.PI);
        brush.strokeStyle = strikemap.paper(1);
        brush.lineWidth = 1.5;
        brush.stroke();
        brush.beginPath();
        brush.arc(item.x, item.y, item.r + 4, 0, 2 * Math.PI);
        brush.strokeStyle = COLORS.selected;
        brush.lineWidth = 2.5;
        brush.stroke();
      }
    }

    paintFocus(brush, item) {
      const reach = (item.pill ? 14 : item.wide) + 8;
      brush.beginPath();
      brush.rect(item.x - reach, item.y - reach - (item.pill && item.shape === SHAPE.ring ? item.wide : 0), reach * 2, reach * 2);
      brush.strokeStyle = strikemap.paper(1);
      brush.lineWidth = 5;
      brush.stroke();
      brush.strokeStyle = COLORS.selected;
      brush.lineWidth = 2;
      brush.stroke();
    }

    // The item under a point: nearest mark first, then counts and labels, rings, outlines.
    hit(point, event) {
      const touch = event && event.pointerType === "touch";
      let best = null;
      let nearest = Infinity;
      for (const item of this.items) {
        if (item.x === undefined) continue;
        const away = Math.hypot(point.x - item.x, point.y - item.y);
        const small = item.shape === SHAPE.mark || item.shape === SHAPE.group || (item.shape === SHAPE.ring && item.wide < 26);
        const reach = Math.max(item.wide, item.r) + 3;
        if (small && away <= (touch ? Math.max(reach, TOUCH_PX) : reach)) {
          const score = away - (item.r < 9 ? 4 : 0);
          if (score < nearest) [best, nearest] = [item, score];
        }
      }
      if (best) return best;
      const within = (box) => box && point.x >= box[0] - 3 && point.x <= box[2] + 3 && point.y >= box[1] - 3 && point.y <= box[3] + 3;
      const named = this.items.find((item) => within(item.pill) || within(item.label));
      if (named) return named;
      const rings = this.items.filter((item) => item.shape === SHAPE.ring && Math.hypot(point.x - item.x, point.y - item.y) <= item.wide + 4);
      if (rings.length) return rings.reduce((one, other) => (other.wide < one.wide ? other : one));
      return this.items.find((item) => item.shape === SHAPE.area && this.onOutline(item, point)) || null;
    }

    onOutline(item, point) {
      const brush = this.canvas._brush;
      if (!item.unit || !brush || !this.tracer) return false;
      brush.save();
      brush.setTransform(1, 0, 0, 1, 0, 0);
      this.outline(brush, item, this.tracer);
      brush.lineWidth = 12;
      const near = brush.isPointInStroke(point.x, point.y);
      brush.restore();
      return near;
    }

    choose(item, latlng) {
      if (!item) return;
      if (item.shape === SHAPE.group) {
        this.map.setView([item.lat, item.lon], Math.min(this.map.getZoom() + 2, 18));
        return;
      }
      this.chosen = item.id;
      this.canvas.repaint();
      if (document.fullscreenElement) this.say(this.words.map_read_outside); // the words stand beside the map
      const place = item.id;
      const serial = Date.now();
      // streamlit-folium hands on what a clicked layer says of itself: a serial makes a second click news again.
      const feature = { type: "Feature", geometry: null, properties: { place, serial } };
      this.canvas.fire("click", { layer: { toGeoJSON: () => feature }, latlng: latlng || L.latLng(item.lat, item.lon) });
    }

    hover(event) {
      const item = event ? this.hit(event.layerPoint, null) : null;
      this.map.getContainer().style.cursor = item ? "pointer" : "";
      const at = item ? item.at : -1;
      if (at === this.hovered) return;
      this.hovered = at;
      this.tip(item);
    }

    count(n) {
      const forms = this.told.counts;
      return (forms[this.plural.select(n)] || forms.other || "{n}").replace("{n}", this.number.format(n));
    }

    // What an item is, in words: for the tip, for screen readers.
    describe(item) {
      if (item.shape === SHAPE.group) {
        return `${this.words.map_group.replace("{n}", item.within)}: ${this.count(item.n)}`;
      }
      const parts = [];
      if (item.n) parts.push(this.count(item.n));
      if (item.intercepted) parts.push(`${this.words.map_intercepted}: ${item.intercepted}`);
      if (item.unsure) parts.push(this.words.map_needs_review);
      if (item.shape === SHAPE.ring) parts.push(this.words.map_within_km.replace("{n}", Math.round(item.km)));
      let name = item.name;
      if (item.shape === SHAPE.area) name = this.words.map_somewhere_in.replace("{place}", () => name);
      else if (item.within) name = this.words.map_within.replace("{place}", () => name);
      return `${name} – ${parts.join(", ")}`;
    }
  }

  strikemap.Marks = Marks;
})();
