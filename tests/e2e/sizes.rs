//! Zoom, text spacing, forced colours, fingers, time zones: what readers set.

use crate::harness::{Page, Setting, Site, keys, strings};
use crate::looks::check_here;
use serde_json::json;

const VIEWS: [&str; 4] = ["timeline", "entities", "figures", "reports"];

#[test]
fn at_200_and_400_percent_all_flows_in_one_column() {
    let page = Page::open("");
    // A window of 1280 by 1024 pixels, as WCAG 2.2, 1.4.10 reckons.
    for (zoom, width, height) in [(2, 640, 512), (4, 320, 256)] {
        for view in VIEWS {
            page.set(Setting::Size { width, height, scale: zoom });
            page.go(&format!("/?{zoom}#dateline=view:{view}"));
            page.wait_for_widget();
            check_here(&page, &format!("zoom-{zoom}00-{view}"));
            let cut = strings(&page.eval(CUT));
            assert!(cut.is_empty(), "{zoom}00 % {view}: {cut:?}");
        }
    }
}

/// Texts that their box cuts off, though they are seen: none may be.
const CUT: &str = "return all('*').filter((e) => visible(e) && !e.closest('.sr, .skip, svg') \
    && !e.matches('input, select') && [...e.childNodes].some((n) => n.nodeType === 3 && n.data.trim()) \
    && ['hidden', 'clip'].includes(getComputedStyle(e).overflowX) \
    && (e.scrollWidth > e.clientWidth + 1 || e.scrollHeight > e.clientHeight + 1)) \
    .map((e) => e.outerHTML.slice(0, 120))";

/// WCAG 2.2, 1.4.12. A constructed sheet, which the page's policy allows.
const SPACED: &str = "const sheet = new CSSStyleSheet(); sheet.replaceSync('* { line-height: 1.5 !important; \
    letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }'); \
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet]";

#[test]
fn wider_text_spacing_cuts_and_covers_nothing() {
    let page = Page::open("");
    for width in [1160, 320] {
        page.emulate_width(width);
        for view in VIEWS {
            page.go(&format!("/?{width}#dateline=view:{view}"));
            page.wait_for_widget();
            page.eval(SPACED);
            check_here(&page, &format!("spaced-{view}-{width}"));
            let cut = strings(&page.eval(CUT));
            assert!(cut.is_empty(), "{view} {width}: {cut:?}");
            assert_eq!(page.eval(COVERED), json!([]), "{view} {width}");
        }
    }
}

/// Controls that lie over each other.
const COVERED: &str = "const controls = all('button, select, input, [role=tab]').filter((e) => visible(e) && !e.closest('.panel, .sr')); \
    const box = (e) => e.getBoundingClientRect(); const over = []; \
    controls.forEach((a, i) => controls.slice(i + 1).forEach((b) => { const [p, q] = [box(a), box(b)]; \
        if (!a.contains(b) && !b.contains(a) && Math.min(p.right, q.right) - Math.max(p.left, q.left) > 1 \
            && Math.min(p.bottom, q.bottom) - Math.max(p.top, q.top) > 1) over.push(a.textContent + ' / ' + b.textContent) })); \
    return over";

#[test]
fn a_finger_has_44_pixels_for_each_control() {
    let page = Page::open("");
    page.emulate_width(360);
    page.set(Setting::Touch);
    for view in VIEWS {
        page.go(&format!("/?{view}#dateline=view:{view};show:all"));
        page.wait_for_widget();
        assert_eq!(page.eval("return matchMedia('(pointer: coarse)').matches"), true);
        page.eval("all('.fold')[0]?.click()");
        page.get("[aria-controls^=facet-]");
        let small = page.eval(
            "return all('button, select, input:not([type=checkbox]), summary, [role=tab], label:has([type=checkbox])') \
             .filter((e) => visible(e) && !e.closest('.sr, .skip')) \
             .map((e) => [e, (e.closest('.card-top') ?? e).getBoundingClientRect()]).filter(([, b]) => b.height < 43.9) \
             .map(([e, b]) => Math.round(b.height) + ' ' + e.outerHTML.slice(0, 120))",
        );
        assert_eq!(small, json!([]), "{view}");
    }
}

#[test]
fn forced_colours_leave_every_state_to_see() {
    let page = Page::open("");
    page.set(Setting::Media("forced-colors", "active".into()));
    for view in VIEWS {
        page.go(&format!("/?{view}#dateline=view:{view}"));
        page.wait_for_widget();
        assert_eq!(page.eval("return matchMedia('(forced-colors: active)').matches"), true);
        check_here(&page, &format!("forced-{view}"));
    }
    page.go("/?2");
    page.wait_for_widget();
    // A pressed side of the switch and the selected tab differ from the others
    // by more than a colour of ours, which the reader's colours replace.
    let differ = "const look = (e) => { const s = getComputedStyle(e); \
            return [s.outlineStyle, s.borderBlockEndColor, s.borderBlockEndWidth, s.fontWeight].join() }; \
        const pairs = [['[role=tab]', 'aria-selected'], ['.side-of-switch', 'aria-pressed']]; \
        return pairs.map(([css, state]) => look(all(`${css}[${state}=true]`)[0]) !== look(all(`${css}[${state}=false]`)[0]))";
    assert_eq!(page.eval(differ), json!([true, true]));
    // Shapes of the strip do not vanish in the ground.
    let bars = "const s = getComputedStyle(all('.bar:not(.whole)')[0]); return s.fill !== getComputedStyle(all('.dateline')[0]).backgroundColor";
    assert_eq!(page.eval(bars), true);
}

#[test]
fn who_wants_no_motion_gets_none() {
    let page = Page::open("");
    page.set(Setting::Media("prefers-reduced-motion", "reduce".into()));
    page.go("/?still");
    page.wait_for_widget();
    page.tab_to("[aria-controls=facet-who]");
    page.press(&[keys::ENTER]);
    page.eval("all('[data-peek]')[0].focus()");
    page.get(".peek");
    let moving = "return all('*').flatMap((e) => e.getAnimations()).filter((a) => \
        a.effect.getKeyframes().some((k) => ['transform', 'rotate', 'translate', 'scale'].some((p) => p in k))).length";
    assert_eq!(page.eval(moving), 0);
    let smooth = "return all('*').some((e) => getComputedStyle(e).scrollBehavior === 'smooth')";
    assert_eq!(page.eval(smooth), false);
}

#[test]
fn a_day_is_the_same_day_in_every_time_zone() {
    let site = Site::new();
    site.put_page("/host.html", "<dateline-story sync='hash'></dateline-story>");
    let page = Page::of(site);
    let mut seen = Vec::new();
    // 11 hours behind, none, 14 ahead.
    for zone in ["Pacific/Pago_Pago", "UTC", "Pacific/Kiritimati"] {
        page.set(Setting::Zone(zone.to_owned()));
        let mut said = Vec::new();
        for view in VIEWS {
            page.go(&format!(
                "/host.html?{zone}#dateline=view:{view};show:all;from:2025-02;to:2026-02-06"
            ));
            page.wait_for_widget();
            let here = page.eval("return Intl.DateTimeFormat().resolvedOptions().timeZone");
            assert_eq!(here, zone);
            said.push(page.eval(
                "return [root.querySelector('.dateline').innerText, \
                 all('time').map((t) => t.dateTime + t.textContent).join(), \
                 all('.dates input').map((i) => i.value + i.min + i.max).join(), \
                 all('[role=slider]').map((s) => s.getAttribute('aria-valuetext')).join()]",
            ));
        }
        seen.push(said);
    }
    assert_eq!(seen[0], seen[1]);
    assert_eq!(seen[1], seen[2]);
}
