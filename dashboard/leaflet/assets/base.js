// The bundled base map: land, borders and names drawn on one canvas from TopoJSON. No tiles, no request elsewhere.
(function () {
  "use strict";
  const strikemap = (window.strikemap = window.strikemap || {});

  const { COLORS } = strikemap;

  strikemap.NEAR = 7; // the zoom from which any country shows its oblasts

  // Leaflet's Renderer brings a padded canvas through pans and zooms; what is painted on it is ours.
  strikemap.Canvas = L.Renderer.extend({
    initialize: function (paint, options) {
      this._paint = paint;
      L.Renderer.prototype.initialize.call(this, options);
    },
    _initContainer: function () {
      this._container = document.createElement("canvas");
      this._container.setAttribute("aria-hidden", "true");
      this._brush = this._container.getContext("2d");
    },
    _destroyContainer: function () {
      this._container.remove();
      delete this._container;
      delete this._brush;
    },
    _updatePaths: function () {},
    _update: function () {
      if (this._map._animatingZoom && this._bounds) return;
      L.Renderer.prototype._update.call(this);
      const size = this._bounds.getSize();
      const dense = Math.min(window.devicePixelRatio || 1, 3);
      L.DomUtil.setPosition(this._container, this._bounds.min);
      this._container.width = Math.round(size.x * dense);
      this._container.height = Math.round(size.y * dense);
      this._container.style.width = size.x + "px";
      this._container.style.height = size.y + "px";
      this._brush.setTransform(dense, 0, 0, dense, -this._bounds.min.x * dense, -this._bounds.min.y * dense);
      this._paint(this._brush, this._bounds);
      this.fire("update");
    },
    repaint: function () {
      if (this._map && this._container) this._update();
    },
  });

  // Web Mercator with the world one unit wide.
  function project(longitude, latitude) {
    const sine = Math.sin((Math.max(Math.min(latitude, 85.05), -85.05) * Math.PI) / 180);
    return [longitude / 360 + 0.5, 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)];
  }

  strikemap.project = project;

  // Outlines in projected units, arcs shared between neighbours.
  class Outlines {
    constructor(topology) {
      this.arcs = topology.arcs.map((steps) => Outlines.arc(steps, topology.transform));
      this.countries = topology.objects.countries.geometries.map((geometry) => this.shape(geometry));
      this.units = topology.objects.admin1.geometries.map((geometry) => this.shape(geometry));
      this.byCode = new Map(this.units.map((unit) => [unit.id, unit]));
      this.borders = this.sort();
    }

    static arc(steps, transform) {
      const points = new Float64Array(steps.length * 2);
      const box = [Infinity, Infinity, -Infinity, -Infinity];
      let x = 0;
      let y = 0;
      steps.forEach((step, at) => {
        x += step[0];
        y += step[1];
        const [east, south] = project(
          x * transform.scale[0] + transform.translate[0],
          y * transform.scale[1] + transform.translate[1],
        );
        points[at * 2] = east;
        points[at * 2 + 1] = south;
        box[0] = Math.min(box[0], east);
        box[1] = Math.min(box[1], south);
        box[2] = Math.max(box[2], east);
        box[3] = Math.max(box[3], south);
      });
      return { points, box };
    }

    shape(geometry) {
      const rings = geometry.type === "Polygon" ? geometry.arcs : (geometry.arcs || []).flat();
      const box = [Infinity, Infinity, -Infinity, -Infinity];
      for (const arc of rings.flat()) {
        const inner = this.arcs[arc < 0 ? ~arc : arc].box;
        box[0] = Math.min(box[0], inner[0]);
        box[1] = Math.min(box[1], inner[1]);
        box[2] = Math.max(box[2], inner[2]);
        box[3] = Math.max(box[3], inner[3]);
      }
      const properties = geometry.properties;
      return { ...properties, rings, box, at: project(properties.x || 0, properties.y || 0) };
    }

    // Arcs between two states, and arcs between two units of one state. Coasts are neither.
    sort() {
      const owners = new Map();
      for (const unit of this.units) {
        for (const arc of unit.rings.flat()) {
          const number = arc < 0 ? ~arc : arc;
          const known = owners.get(number);
          if (known === undefined) owners.set(number, [unit.country]);
          else known.push(unit.country);
        }
      }
      const state = [];
      const inner = new Map();
      for (const [arc, both] of owners) {
        if (both.length < 2) continue;
        if (both[0] !== both[1]) state.push(arc);
        else if (inner.has(both[0])) inner.get(both[0]).push(arc);
        else inner.set(both[0], [arc]);
      }
      return { state, inner };
    }
  }
  strikemap.Outlines = Outlines;

  const touches = (box, view) => box[2] >= view[0] && box[0] <= view[2] && box[3] >= view[1] && box[1] <= view[3];

  // Paths in the pixels of the map's panes.
  class Tracer {
    constructor(map, outlines, bounds) {
      this.outlines = outlines;
      this.scale = 256 * Math.pow(2, map.getZoom());
      this.origin = map.getPixelOrigin();
      const corner = (point) => [(point.x + this.origin.x) / this.scale, (point.y + this.origin.y) / this.scale];
      this.view = [...corner(bounds.min), ...corner(bounds.max)];
    }

    run(brush, points, backwards, started) {
      const last = points.length / 2 - 1;
      let px = Infinity;
      let py = Infinity;
      for (let step = 0; step <= last; step++) {
        const at = (backwards ? last - step : step) * 2;
        const x = points[at] * this.scale - this.origin.x;
        const y = points[at + 1] * this.scale - this.origin.y;
        if (step === 0 && !started) brush.moveTo(x, y);
        else if (step === last || Math.abs(x - px) + Math.abs(y - py) > 0.8) brush.lineTo(x, y);
        else continue;
        px = x;
        py = y;
      }
    }

    shape(brush, shape) {
      for (const ring of shape.rings) {
        ring.forEach((arc, at) => this.run(brush, this.outlines.arcs[arc < 0 ? ~arc : arc].points, arc < 0, at > 0));
        brush.closePath();
      }
    }

    lines(brush, arcs) {
      brush.beginPath();
      for (const arc of arcs) {
        const { points, box } = this.outlines.arcs[arc];
        if (touches(box, this.view)) this.run(brush, points, false, false);
      }
      brush.stroke();
    }

    point(at) {
      return [at[0] * this.scale - this.origin.x, at[1] * this.scale - this.origin.y];
    }

    holds([x, y]) {
      return x >= this.view[0] && x <= this.view[2] && y >= this.view[1] && y <= this.view[3];
    }

    touches(shape) {
      return touches(shape.box, this.view);
    }
  }
  strikemap.Tracer = Tracer;

  // Oblast borders of the countries that reports speak of; those of their neighbours only from near by.
  strikemap.paintBase = function (map, outlines, brush, bounds, spoken) {
    const tracer = new Tracer(map, outlines, bounds);
    brush.lineJoin = "round";
    brush.fillStyle = COLORS.land;
    brush.beginPath();
    for (const country of outlines.countries) if (tracer.touches(country)) tracer.shape(brush, country);
    brush.fill("evenodd");
    if (map.getZoom() >= 4) {
      brush.strokeStyle = COLORS.oblast;
      brush.lineWidth = 0.75;
      for (const [country, arcs] of outlines.borders.inner) {
        if (spoken.has(country) || map.getZoom() >= strikemap.NEAR) tracer.lines(brush, arcs);
      }
    }
    brush.strokeStyle = COLORS.state;
    brush.lineWidth = 1.2;
    tracer.lines(brush, outlines.borders.state);
  };
})();
