use super::*;
use crate::model::{ArticleId, Mention, Role, Span, Status};
use crate::query::testing::story;

fn on_the_4th(change: impl Fn(&mut Story)) -> Story {
    let mut story = story();
    change(&mut story);
    as_of(&story, Day::parse("2026-02-04").unwrap())
}

#[test]
fn reports_and_events_of_later_are_gone_and_the_visit_is_still_ahead() {
    let then = on_the_4th(|_| ());
    then.check().unwrap();
    let told: Vec<(&str, Status)> = then.events.iter().map(|e| (e.id.as_str(), e.status)).collect();
    assert_eq!(told, [("e1", Status::Happened), ("e2", Status::Scheduled)]);
    assert_eq!((then.articles.len(), then.events[1].evidence.len()), (1, 1));
    let before = as_of(&story(), Day::parse("2026-02-03").unwrap());
    assert!(before.articles.is_empty() && before.events.is_empty());
    assert_eq!(as_of(&story(), Day::parse("2026-02-06").unwrap()), story());
}

#[test]
fn who_takes_part_only_by_a_later_report_does_not_yet() {
    let then = on_the_4th(|_| ());
    assert_eq!(then.events[1].participants, [EntityId(0)]);
    assert_eq!(then.events[1].places, []);
}

#[test]
fn a_date_that_no_report_of_then_names_is_not_known() {
    assert!(on_the_4th(|_| ()).events[1].when.is_some());
    assert!(on_the_4th(|story| story.articles[0].dates.clear()).events[1].when.is_none());
}

#[test]
fn a_title_in_words_of_later_gives_way_to_the_sentence_of_then() {
    let title = |title: &str| {
        on_the_4th(|story| story.events[1].title = title.into()).events[1].title.clone()
    };
    assert_eq!(title("Tô Lâm meets Hun Sen"), "“One sentence for all.”");
    assert_eq!(title("One sentence for Tô Lâm"), "One sentence for Tô Lâm");
}

/// A first report with these sentences, which the first event rests on from the
/// marks, `[`, on.
#[track_caller]
fn check_quotation(sentences: &[&str], expected: &str) {
    let then = on_the_4th(|story| {
        let (report, mut at) = (&mut story.articles[0], 0);
        report.text = sentences.concat().replace(['[', ']'], "");
        report.paragraphs = vec![Span::new(0, report.text.len())];
        report.sentences.clear();
        report.mentions.clear();
        let event = &mut story.events[1];
        let (template, later) = (event.evidence[0], event.evidence[1]);
        event.evidence.clear();
        event.title = "Tô Lâm met Hun Sen in Phnom Penh".into();
        for (sentence, text) in (0..).zip(sentences) {
            let start = at + text.find('[').unwrap_or(0);
            let end = at + text.find(']').map_or(text.trim_end().len(), |end| end - 1);
            let mut telling = template;
            telling.evidence.sentence = sentence;
            telling.evidence.span = Span::new(start, end);
            event.evidence.push(telling);
            let text = text.replace(['[', ']'], "");
            report.sentences.push(Span::new(at, at + text.trim_end().len()));
            at += text.len();
        }
        event.evidence.push(later);
        let day = report.text.find("the 6th").unwrap();
        report.dates[0].span = Span::new(day, day + "the 6th".len());
        story.events[0].evidence = vec![later];
    });
    assert_eq!(then.events[0].title, expected);
}

#[test]
fn the_sentence_of_then_is_the_clause_with_the_day_else_the_first() {
    let none = "Much is new on the line, as ever. ";
    let dated = "[Tô Lâm will meet his host on the 6th], which is soon.";
    check_quotation(&[none, dated], "“Tô Lâm will meet his host on the 6th …”");
    let behind = "Of the 6th [nothing].";
    check_quotation(&[none, behind], "“Much is new on the line, as ever.”");
}

#[test]
fn a_long_sentence_stops_at_a_comma() {
    let part = "a road, a bridge, a school, a market and a harbour ";
    let long = ["The 6th, the 6th: ", part, part, part, "and that was all."].concat();
    assert_eq!(shortened(&long).rsplit(' ').next(), Some("road"));
    let long = "words ".repeat(40);
    assert!(shortened(&long).ends_with("words") && shortened(&long).len() < LONG);
    assert_eq!(shortened("Short."), "Short.");
}

#[test]
fn roles_names_and_figures_of_later_are_not_known() {
    let evidence =
        |article| Evidence { article: ArticleId(article), sentence: 0, span: Span::new(0, 3) };
    let then = on_the_4th(|story| {
        let entity = &mut story.entities[0];
        entity.aliases = ["One", "sentence", "Boss"].map(String::from).into();
        entity.roles = [0, 1]
            .map(|article| Role {
                text: article.to_string(),
                organisation: None,
                evidence: evidence(article),
            })
            .into();
        story.articles[1].mentions.push(Mention { span: Span::new(4, 12), entity: EntityId(0) });
    });
    assert_eq!(then.entities[0].aliases, ["One", "Boss"]);
    assert_eq!(then.entities[0].roles.len(), 1);
}

#[test]
fn figures_keep_what_they_belong_to() {
    let figure = |id: &str, article, of_figure| Figure {
        id: id.into(),
        kind: crate::model::FigureKind::Count,
        role: crate::model::FigureRole::Level,
        hedge: crate::model::Hedge::Exact,
        value: 3.0,
        unit: "deals".into(),
        of: String::new(),
        text: "One".into(),
        when: None,
        entities: vec![],
        goal: None,
        of_figure,
        evidence: vec![Evidence {
            article: ArticleId(article),
            sentence: 0,
            span: Span::new(0, 3),
        }],
    };
    let then = on_the_4th(|story| {
        story.figures = vec![
            figure("later", 1, None),
            figure("whole", 0, None),
            figure("part", 0, Some(FigureId(1))),
        ];
        story.events[0].figures = vec![FigureId(0), FigureId(2)];
    });
    let kept: Vec<(&str, Option<u32>)> =
        then.figures.iter().map(|f| (f.id.as_str(), f.of_figure.map(|id| id.0))).collect();
    assert_eq!(kept, [("whole", None), ("part", Some(0))]);
    assert_eq!(then.events[0].figures, [FigureId(1)]);
}

#[test]
fn a_packed_story_goes_back_like_a_whole_one() {
    let story = crate::synth::synth(2_500, 4);
    let packed = crate::model::codec::decode(&crate::model::codec::encode(&story)).unwrap();
    let day = story.articles[100].published;
    assert!(as_of(&packed, day) == as_of(&story, day) && packed.outline.is_some());
}
