use super::*;
use crate::model::testing::story;
use std::rc::Rc;

fn folder() -> Folder {
    Folder {
        address: "https://news.example/d/".into(),
        style: "style-1.css".into(),
        widget: ["widget-1.js".into(), "widget-2.wasm".into()],
        story: None,
        language: "en".into(),
    }
}

#[test]
fn every_link_within_the_page_leads_to_an_element_of_the_page() {
    let html = element(&Rc::new(story()), &folder());
    let links: Vec<&str> =
        html.split("href=\"#").skip(1).filter_map(|rest| Some(rest.split_once('"')?.0)).collect();
    assert!(!links.is_empty());
    for link in links {
        assert_eq!(html.matches(&format!("<i id=\"{link}\"")).count(), 1, "{link}");
    }
}

#[test]
fn nothing_in_a_story_becomes_markup() {
    let evil = "</template><script>alert(1)</script>\"'&";
    let mut story = story();
    (story.title, story.kicker, story.era) = (evil.into(), evil.into(), evil.into());
    story.topics.iter_mut().for_each(|topic| topic.name = evil.into());
    story.events.iter_mut().for_each(|event| event.title = evil.into());
    for entity in &mut story.entities {
        entity.name = evil.into();
    }
    for article in &mut story.articles {
        (article.title, article.agency) = (evil.into(), evil.into());
        article.url = format!("https://a.example/\"{evil}");
    }
    let story = Rc::new(story);
    let html = page(&story, &folder(), &folder().address);
    assert_eq!(html.matches("</template>").count(), 1);
    assert_eq!(html.matches("<script").count(), 3, "two modules and the linked data");
    assert!(!short_snippet(&story, &folder()).contains("alert(1)</script>"));
}

#[test]
fn words_that_look_like_a_link_stay_words() {
    let words = "It wrote <a href=\"#dateline=plan and never closed it, so said the court.";
    let mut story = story();
    story.articles[0].title = words.into();
    let html = element(&Rc::new(story), &folder());
    assert!(
        html.contains("href=\"#dateline=plan and never closed it, so said the court."),
        "{html}"
    );
}

#[test]
fn the_page_says_where_it_is_found() {
    let story = Rc::new(story());
    let html = page(&story, &folder(), "https://news.example/d/");
    assert!(html.contains("<link rel=\"canonical\" href=\"https://news.example/d/index.html\">"));
    assert!(html.contains("href=\"https://news.example/d/oembed.json\""));
    assert!(!page(&story, &folder(), "").contains("oembed"), "nobody knows where it is");
}

#[test]
fn the_storys_own_page_asks_for_the_widget_and_another_story_as_it_is_read() {
    let folder = Folder { story: Some("story.bin".into()), ..folder() };
    let html = page(&Rc::new(story()), &folder, "");
    let (head, _) = html.split_once("</head>").unwrap();
    for file in ["widget-1.js", "widget-2.wasm", "story.bin"] {
        let hint = head.lines().find(|line| line.contains(&format!("href=\"{file}\"")));
        assert!(hint.is_some_and(|line| line.contains("fetchpriority=\"low\"")), "{head}");
    }
}

#[test]
fn a_short_snippet_shows_whichever_story_the_folder_has() {
    let snippet = short_snippet(&story(), &folder());
    assert!(snippet.contains("src=\"https://news.example/d/story.bin\""), "{snippet}");
}

#[test]
fn another_story_than_the_widgets_is_named() {
    let folder = Folder { story: Some("story.bin".into()), ..folder() };
    let story = Rc::new(story());
    let named = "src=\"https://news.example/d/story.bin\"";
    assert!(element(&story, &folder).contains(named));
    assert!(short_snippet(&story, &folder).contains(named));
}

#[test]
fn linked_data_names_reports_events_and_who_is_in_them() {
    let story = story();
    let data: serde_json::Value = serde_json::from_str(&json_ld(&story)).unwrap();
    let graph = data["@graph"].as_array().unwrap();
    let of = |kind: &str| graph.iter().filter(|node| node["@type"] == kind).count();
    assert_eq!(of("NewsArticle"), story.articles.len());
    assert_eq!(of("Event"), story.events.iter().filter(|event| event.when.is_some()).count());
    let ids: Vec<&str> = graph.iter().filter_map(|node| node["@id"].as_str()).collect();
    for node in graph.iter().filter(|node| node["@type"] == "Event") {
        for about in node["subjectOf"].as_array().unwrap() {
            assert!(ids.contains(&about["@id"].as_str().unwrap()));
        }
    }
}
