//! Firefox's accessibility tree, as it gives it to screen readers.

use super::driver::Driver;
use super::firefox::run;
use super::tree::{Node, nodes};
use std::time::{Duration, Instant};

/// The page's process tells the browser of changes when it finds the time: the
/// tree is there when it has stayed the same for a while.
const QUIET: Duration = Duration::from_millis(300);

/// Longest wait for a tree that stays the same.
const PATIENCE: Duration = Duration::from_secs(10);

pub fn tree(driver: &Driver) -> Vec<Node> {
    let start = Instant::now();
    let mut before = run(driver, TREE, &[]);
    loop {
        std::thread::sleep(QUIET);
        let now = run(driver, TREE, &[]);
        if now == before && now.as_array().is_some_and(|all| !all.is_empty()) {
            return nodes(&now);
        }
        assert!(start.elapsed() < PATIENCE, "the tree never stands still");
        before = now;
    }
}

/// Roles are ARIA's; where ARIA has none they get Chromium's name.
const TREE: &str = "
    const service = Cc['@mozilla.org/accessibilityService;1'].getService(Ci.nsIAccessibilityService);
    const { STATE_EXPANDED, STATE_COLLAPSED, STATE_SELECTED, STATE_SELECTABLE, STATE_PRESSED,
        STATE_CHECKED, STATE_CHECKABLE } = Ci.nsIAccessibleStates;
    const texts = ['text leaf', 'statictext'];
    const tags = { summary: 'DisclosureTriangle', dl: 'DescriptionList' };
    const children = (node) => {
        const all = [];
        for (let i = 0; i < node.childCount; i++) all.push(node.getChildAt(i));
        return all;
    };
    const attribute = (node, name) => { try { return node.attributes.getStringProperty(name) } catch { return '' } };
    const role = (node) => {
        if (texts.includes(service.getStringRole(node.role))) return 'StaticText';
        return tags[attribute(node, 'tag')] ?? node.computedARIARole;
    };
    const properties = (node) => {
        const [state, extra, found] = [{}, {}, {}];
        node.getState(state, extra);
        const has = (flag) => (state.value & flag) !== 0;
        if (has(STATE_EXPANDED) || has(STATE_COLLAPSED)) found.expanded = has(STATE_EXPANDED);
        if (has(STATE_SELECTABLE)) found.selected = has(STATE_SELECTED);
        if (has(STATE_CHECKABLE)) found.checked = String(has(STATE_CHECKED));
        if (service.getStringRole(node.role) === 'toggle button') found.pressed = String(has(STATE_PRESSED));
        if (attribute(node, 'level')) found.level = Number(attribute(node, 'level'));
        if (attribute(node, 'live')) found.live = attribute(node, 'live');
        return found;
    };
    const found = [];
    const gather = (node, depth) => {
        const own = role(node);
        const is_kept = own && own !== 'generic' && own !== 'none';
        if (is_kept) found.push({ role: own, name: node.name ?? '', depth, properties: properties(node) });
        for (const child of children(node)) gather(child, depth + (is_kept ? 1 : 0));
    };
    const main = (node) => role(node) === 'main' ? node : children(node).map(main).find(Boolean);
    const page = service.getAccessibleFor(browser);
    const start = page && main(page);
    if (start) gather(start, 0);
    return found;
";
