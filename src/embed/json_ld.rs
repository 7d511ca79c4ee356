//! The story as linked data (JSON-LD 1.1) in the words of schema.org.

use crate::model::{
    Article, ArticleId, Bound, Entity, EntityId, EntityKind, Event, Status, Story, is_web_address,
};
use crate::query::{DateForm, date_form, datetime};
use serde_json::{Map, Value, json};

/// One graph: the collection, a `NewsArticle` a report, an `Event` an event with
/// a date, and who and what is named in them. It can stand in a `<script>` of a
/// page: no `<` is in it.
pub fn json_ld(story: &Story) -> String {
    let reports: Vec<Value> = (0..story.articles.len()).map(|i| reference("report", i)).collect();
    let mut graph = vec![compact(json!({
        "@type": "CollectionPage",
        "@id": "#dateline",
        "name": story.title,
        "inLanguage": story.language,
        "hasPart": reports,
    }))];
    graph.extend(story.articles.iter().enumerate().map(|(i, article)| report(i, article)));
    graph.extend(story.entities.iter().enumerate().map(|(i, entity)| named(i, entity)));
    let dated = story.events.iter().enumerate();
    graph.extend(dated.filter_map(|(i, event)| happening(story, i, event)));
    let whole = json!({ "@context": "https://schema.org", "@graph": graph });
    whole.to_string().replace('<', "\\u003c")
}

fn reference(kind: &str, i: usize) -> Value {
    json!({ "@id": identifier(kind, i) })
}

fn identifier(kind: &str, i: usize) -> String {
    format!("#{kind}-{}", i + 1)
}

fn entities(ids: &[EntityId]) -> Vec<Value> {
    ids.iter().map(|id| reference("named", id.index())).collect()
}

fn report(i: usize, article: &Article) -> Value {
    let first = article.sentences.first().map_or("", |s| s.of(&article.text));
    let headline = if article.title.is_empty() { first } else { &article.title };
    let said = |kind: &str, name: &str| {
        if name.is_empty() { Value::Null } else { json!({ "@type": kind, "name": name }) }
    };
    compact(json!({
        "@type": "NewsArticle",
        "@id": identifier("report", i),
        "headline": headline,
        "datePublished": article.published.iso(),
        "dateModified": article.updated.map(|day| day.iso()),
        "dateline": article.place,
        "url": Some(&article.url).filter(|url| is_web_address(url)),
        "inLanguage": article.language,
        "author": said("Person", &article.author),
        "sourceOrganization": said("Organization", &article.agency),
    }))
}

fn named(i: usize, entity: &Entity) -> Value {
    let kind = match entity.kind {
        EntityKind::Person => "Person",
        EntityKind::Organisation => "Organization",
        EntityKind::Place => "Place",
        EntityKind::Thing => "Thing",
    };
    let role = entity.roles.last().filter(|_| entity.kind == EntityKind::Person);
    let within = entity.within.filter(|_| entity.kind == EntityKind::Place);
    let same: Vec<&String> = entity.same_as.iter().filter(|url| is_web_address(url)).collect();
    compact(json!({
        "@type": kind,
        "@id": identifier("named", i),
        "name": entity.name,
        "alternateName": entity.aliases,
        "jobTitle": role.map(|role| &role.text),
        "containedInPlace": within.map(|id| reference("named", id.index())),
        "sameAs": same,
    }))
}

/// `None` without a day, month or year that the reports give it: schema.org
/// knows no event without one, and no bounds. What is only aimed at is none.
fn happening(story: &Story, i: usize, event: &Event) -> Option<Value> {
    let when = event.when.filter(|when| when.bound() == Bound::On)?;
    if event.status == Status::Target {
        return None;
    }
    let (start, end) = match date_form(when) {
        DateForm::Days(first, last) => (first.iso(), Some(last.iso())),
        _ => (datetime(when)?, None),
    };
    let mut told: Vec<ArticleId> = event.evidence.iter().map(|t| t.evidence.article).collect();
    told.dedup();
    let told = told.iter().map(|id| reference("report", id.index()));
    let is_ahead = matches!(event.status, Status::Scheduled);
    Some(compact(json!({
        "@type": "Event",
        "@id": identifier("event", i),
        "name": event.title,
        "startDate": start,
        "endDate": end,
        "eventStatus": is_ahead.then_some("https://schema.org/EventScheduled"),
        "location": entities(&event.places),
        "about": entities(&event.participants),
        "subjectOf": told.collect::<Vec<_>>(),
        "inLanguage": story.language,
    })))
}

/// Without the members that say nothing.
fn compact(value: Value) -> Value {
    let Value::Object(members) = value else { return value };
    let says = |value: &Value| match value {
        Value::Null => false,
        Value::String(text) => !text.is_empty(),
        Value::Array(items) => !items.is_empty(),
        _ => true,
    };
    Value::Object(members.into_iter().filter(|(_, value)| says(value)).collect::<Map<_, _>>())
}
