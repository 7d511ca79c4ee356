// As scoped registries and test tools do: every definition goes through a registry of the
// page's, and attachShadow through a function of its own.
const native = window.customElements;
const defined = new Map();
Object.defineProperty(window, "customElements", {
  configurable: true,
  value: {
    get: (name) => defined.get(name),
    whenDefined: (name) => native.whenDefined(name),
    upgrade: (root) => native.upgrade(root),
    define(name, constructor, options) {
      class Wrapped extends constructor {}
      defined.set(name, constructor);
      native.define(name, Wrapped, options);
    },
  },
});
const attach = Element.prototype.attachShadow;
Element.prototype.attachShadow = function (init) {
  return attach.call(this, { ...init });
};
