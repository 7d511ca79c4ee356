//! WebKitGTK's accessibility tree as far as its driver tells it: role and name of
//! each element. States are read from the elements.

use super::driver::{Driver, Element};
use super::tree::{Node, nodes};

pub fn tree(driver: &Driver) -> Vec<Node> {
    let mut found = driver.run(TREE, &[]);
    for node in found.as_array_mut().into_iter().flatten() {
        if let Some(Element(id)) = Element::of(&node["element"]) {
            let ask = |what: &str| driver.get(&format!("/element/{id}/computed{what}"));
            if node["role"].is_null() {
                node["role"] = ask("role");
            }
            node["name"] = ask("label");
            // A cell is named by what it holds, which the driver does not say.
            if node["name"] == "" {
                node["name"] = node["content"].take();
            }
        }
    }
    let is_kept =
        |node: &Node| !["", "generic", "none", "presentation"].contains(&node.role.as_str());
    nodes(&found).into_iter().filter(is_kept).collect()
}

/// What is drawn and not hidden from screen readers, in the order of the
/// flattened tree. A `<summary>` and a `<dl>` have no role in ARIA: they get
/// Chromium's names.
const TREE: &str = "
    const NAMED = '[role], a[href], article, blockquote, button, details, dl, h1, h2, h3, h4, h5, h6, input, \
        li, main, nav, ol, search, section, select, summary, table, td, th, time, tr, ul, img, svg';
    const others = { SUMMARY: 'DisclosureTriangle', DL: 'DescriptionList', TD: 'cell' };
    const found = [];
    const properties = (e) => {
        const own = {};
        const bool = (name) => { const value = e.getAttribute('aria-' + name);
            if (value !== null) own[name] = value === 'true' };
        bool('expanded'); bool('selected');
        if (e.localName === 'summary') own.expanded = e.parentElement.open;
        if (e.hasAttribute('aria-pressed')) own.pressed = e.getAttribute('aria-pressed');
        if (e.type === 'checkbox') own.checked = String(e.checked);
        if (/^h[1-6]$/.test(e.localName)) own.level = Number(e.getAttribute('aria-level') ?? e.localName[1]);
        const live = e.getAttribute('aria-live') ?? (e.getAttribute('role') === 'status' ? 'polite' : null);
        if (live) own.live = live;
        return own;
    };
    const children = (e) => e.shadowRoot ? [...e.shadowRoot.childNodes]
        : e.localName === 'slot' && e.assignedNodes().length ? e.assignedNodes() : [...e.childNodes];
    const content = (node) => { const copy = node.cloneNode(true);
        copy.querySelectorAll('[aria-hidden=true]').forEach((e) => e.remove()); return copy.textContent.trim() };
    const gather = (node, depth) => {
        if (node.nodeType === 3) {
            if (node.data.trim()) found.push({ role: 'StaticText', name: node.data.trim(), depth, properties: {} });
            return;
        }
        const is_seen = node.nodeType === 1 && node.getAttribute('aria-hidden') !== 'true'
            && !['STYLE', 'SCRIPT', 'TEMPLATE'].includes(node.nodeName)
            && (getComputedStyle(node).display === 'contents' || node.checkVisibility({ visibilityProperty: true }));
        if (!is_seen) return;
        const is_kept = node.matches(NAMED);
        if (is_kept) found.push({ element: node, role: others[node.nodeName] ?? null, name: '', depth,
            content: node.localName === 'th' ? content(node) : '', properties: properties(node) });
        if (node.namespaceURI.endsWith('svg') && !node.querySelector('[role]')) return;
        for (const child of children(node)) gather(child, depth + (is_kept ? 1 : 0));
    };
    gather(document.querySelector('main'), 0);
    return found;
";
