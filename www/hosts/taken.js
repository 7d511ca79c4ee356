// Who has called an element of their own by this name.
class Other extends HTMLElement {
  connectedCallback() {
    this.dataset.whose = "the page";
  }
}
customElements.define("dateline-story", Other);
