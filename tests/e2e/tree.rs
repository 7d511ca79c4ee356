//! What a screen reader gets of each view: names, roles and states.

use crate::harness::{Page, Story, Tree, bare, entity_ids, keys, strings, text};

fn view(address: &str) -> (Page, Story) {
    let element = "<dateline-story sync='hash'></dateline-story>";
    (Page::holding(element, &format!("#dateline={address}")), Story::read())
}

/// Every control has a name, every picture words, no heading is left out.
#[track_caller]
fn check_all(tree: &Tree) {
    let named = [
        "button",
        "link",
        "tab",
        "checkbox",
        "searchbox",
        "combobox",
        "slider",
        "img",
        "image",
        "article",
        "tabpanel",
        "tablist",
        "search",
        "region",
        "table",
        "columnheader",
        "rowheader",
        "navigation",
        "heading",
    ];
    for role in named {
        let bare = tree.of(role).iter().filter(|node| node.name.trim().is_empty()).count();
        assert_eq!(bare, 0, "each {role} has a name:\n{tree}");
    }
    let mut above = 1;
    for heading in tree.of("heading") {
        assert!(heading.level() <= above + 1, "{:?} skips a level:\n{tree}", heading.name);
        above = heading.level();
    }
    for tab in tree.of("tab") {
        assert!(tab.has("selected"), "{}", tab.name);
    }
}

/// The frame around every view.
#[track_caller]
fn check_frame(tree: &Tree, story: &Story, nth: usize) {
    assert!(tree.names("heading").contains(&text(&story.0, "title").as_str()), "{tree}");
    let tabs = tree.below("tablist", "Views");
    let selected = tabs.of("tab").iter().map(|tab| tab.is("selected", true)).collect::<Vec<_>>();
    let expected: Vec<bool> = (0..4).map(|i| i == nth).collect();
    assert_eq!(selected, expected, "{tabs}");
    // The panel is called what its tab is.
    tree.below("tabpanel", tabs.names("tab")[nth]);
    let status = tree.of("status");
    assert!(status.iter().any(|line| line.is("live", "polite")), "{tree}");
    assert!(tree.says(&format!("{} events", story.list("events").len())), "{tree}");
    let filters = tree.below("search", "Filters");
    assert_eq!(filters.names("searchbox"), ["Search the story"]);
    let facets = filters.of("button").into_iter().filter(|b| b.has("expanded"));
    assert_eq!(facets.filter(|b| !b.is("expanded", false)).count(), 0, "all are closed");
    let ends = tree.below("group", "All events in time");
    assert_eq!(ends.names("slider"), ["First day shown", "Last day shown"]);
}

#[test]
fn the_timeline_is_lists_of_articles_under_headings_that_say_when() {
    let (page, story) = view("show:all");
    let tree = page.tree();
    check_all(&tree);
    check_frame(&tree, &story, 0);
    let panel = tree.below("tabpanel", "Timeline");
    let ids = strings(&page.eval("return all('[part~=event]').map((e) => e.id)"));
    assert_eq!(ids.len(), story.list("events").len());
    let title = |id: &String| {
        let event = story.list("events").iter().find(|e| text(e, "id") == *id);
        text(event.expect("an event of the story"), "title")
    };
    let titles: Vec<String> = ids.iter().map(title).collect();
    let bared = |names: Vec<&str>| names.into_iter().map(bare).collect::<Vec<_>>();
    let titles = titles.iter().map(String::as_str).collect();
    assert_eq!(bared(panel.names("article")), bared(titles));
    for event in panel.of("article") {
        let event = panel.below("article", &event.name);
        assert_eq!(bare(&event.of("heading")[0].name), bare(&event.0[0].name));
        let status = ["Happened", "Ongoing", "Scheduled", "Target"];
        assert!(status.iter().any(|word| event.says(word)), "its status in words:\n{event}");
        let sources = event.of("button").into_iter().filter(|b| b.is("expanded", false));
        assert!(sources.count() > 0, "it opens its sentences:\n{event}");
    }
    let dated = story.events(|e| !e["when"].is_null()).len();
    let days = panel.of("time").len();
    assert!(days > 0 && days <= dated, "{panel}");
    let switch = tree.below("group", "Timeline");
    let pressed: Vec<bool> =
        switch.of("button").iter().map(|button| button.is("pressed", "true")).collect();
    assert_eq!(pressed, [false, true], "{switch}");
}

#[test]
fn an_open_event_says_so_and_quotes_its_sentence() {
    let (page, story) = view("show:all");
    let event = &story.list("events")[0];
    let source = page.get(&format!("[id='{}'] [part~=sources]", text(event, "id")));
    page.eval_on(&source, "it.focus()");
    page.press(&[keys::ENTER]);
    page.get("[part~=evidence]");
    let tree = page.tree();
    check_all(&tree);
    let event = tree.below("article", &text(event, "title"));
    assert!(event.of("button").iter().any(|b| b.is("expanded", true)), "{event}");
    assert!(!event.of("blockquote").is_empty(), "{event}");
    assert!(event.names("link").contains(&"read in context"), "{event}");
}

#[test]
fn a_facet_is_check_boxes_with_their_counts_and_says_that_it_is_open() {
    let (page, story) = view("show:all");
    page.click(&page.get("[aria-controls=facet-who]"));
    page.get("#facet-who .choice");
    let tree = page.tree();
    check_all(&tree);
    let facet = tree.below("group", "Who");
    let person = story.busiest("person");
    let n = story.events(|e| entity_ids(e).contains(&text(person, "id"))).len();
    let name = format!("{} {n}", text(person, "name"));
    let boxes = facet.of("checkbox");
    assert_eq!(boxes[0].name, name, "the most frequent first");
    assert!(boxes.iter().all(|tick| tick.is("checked", "false")), "{facet}");
    assert!(
        facet.names("button").contains(&format!("Leave out {}", text(person, "name")).as_str())
    );
    page.click(&page.get("#facet-who input[type=checkbox]"));
    page.get("[part~=chip]");
    let tree = page.tree();
    assert!(tree.below("group", "Who").of("checkbox")[0].is("checked", "true"), "{tree}");
    let chips = tree.below("list", "Active filters");
    assert_eq!(chips.names("button"), [format!("Remove filter: {}", text(person, "name"))]);
    assert!(tree.says(&format!("{n} of {}", story.list("events").len())), "{tree}");
    let buttons = tree.of("button");
    let facets = buttons.iter().filter(|button| button.name.starts_with("Who"));
    assert!(facets.into_iter().any(|button| button.is("expanded", true)), "{tree}");
}

#[test]
fn who_is_who_is_cards_in_lists_and_a_table_with_heads() {
    let (page, story) = view("view:entities");
    let tree = page.tree();
    check_all(&tree);
    check_frame(&tree, &story, 1);
    let panel = tree.below("tabpanel", "Who’s who");
    for entity in story.list("entities") {
        let name = text(entity, "name");
        let card = panel.below("heading", &name);
        assert!(card.of("button")[0].is("expanded", false), "{card}");
    }
    let table = panel.below("table", "In the same events");
    let (columns, rows) = (table.names("columnheader"), table.names("rowheader"));
    assert!(!rows.is_empty() && columns == rows, "{table}");
    for number in table.of("button") {
        assert!(rows.iter().any(|name| number.name.starts_with(name)), "{}", number.name);
        assert!(number.name.contains("together"), "{}", number.name);
    }
    let person = text(story.busiest("person"), "name");
    page.click(&page.get_with(".card-button", &person));
    page.get(".card.is-open");
    let tree = page.tree();
    check_all(&tree);
    let card = tree.below("tabpanel", "Who’s who").below("heading", &person);
    assert!(card.of("button")[0].is("expanded", true), "{card}");
    assert!(!tree.of("DescriptionList").is_empty(), "{tree}");
}

#[test]
fn numbers_are_items_under_headings_and_their_pictures_have_tables() {
    let (page, story) = view("view:figures");
    let tree = page.tree();
    check_all(&tree);
    check_frame(&tree, &story, 2);
    let panel = tree.below("tabpanel", "Numbers");
    assert!(panel.of("heading").iter().any(|heading| heading.level() == 3), "{panel}");
    assert!(panel.of("heading").iter().any(|heading| heading.level() == 4), "{panel}");
    let folded = panel.of("DisclosureTriangle");
    assert!(folded.iter().all(|node| node.is("expanded", false)), "{panel}");
    page.eval("all('.figure details').forEach((d) => d.open = true)");
    let tree = page.tree();
    check_all(&tree);
    for table in tree.of("table") {
        let table = tree.below("table", &table.name);
        assert!(table.of("columnheader").len() > 1, "{table}");
    }
    assert!(!tree.of("blockquote").is_empty(), "{tree}");
}

#[test]
fn reports_are_links_under_headings_and_a_report_says_where_it_leads() {
    let (page, story) = view("view:reports");
    let tree = page.tree();
    check_all(&tree);
    check_frame(&tree, &story, 3);
    let panel = tree.below("tabpanel", "Reports");
    assert_eq!(panel.of("heading").len(), story.list("articles").len(), "{panel}");
    assert_eq!(panel.of("time").len(), story.list("articles").len(), "{panel}");
    let id = text(&story.list("articles")[0], "id");
    page.eval(&format!(
        "document.querySelector('dateline-story').setFilter('view:reports;open:{id}.0')"
    ));
    page.get(".sentence-open");
    let tree = page.tree();
    check_all(&tree);
    let panel = tree.below("tabpanel", "Reports");
    assert!(!panel.of("navigation").is_empty(), "{panel}");
    assert!(panel.of("heading").iter().any(|heading| heading.level() == 3), "{panel}");
}
