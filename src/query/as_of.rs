//! The story as it stood on an earlier day.

use crate::model::{
    DateSpan, Day, Entity, EntityId, Event, Evidence, Figure, FigureId, Story, Telling, fold,
};

/// What the reports up to `day` told, as they told it. Reports, entities and
/// topics keep their numbers, so that a filter means the same; whom no report
/// had named by then is in no event and mentioned nowhere.
///
/// Topics are those of the whole story, for nothing says where they come from.
pub fn as_of(story: &Story, day: Day) -> Story {
    let later = story.report_days().position(|published| published > day);
    let n_reports = later.unwrap_or(story.articles.len());
    let mut figures = vec![None; story.figures.len()];
    let known =
        story.figures.iter().map(|f| f.evidence.iter().any(|e| e.article.index() < n_reports));
    for (number, (place, _)) in (0..).zip(figures.iter_mut().zip(known).filter(|(_, is)| *is)) {
        *place = Some(FigureId(number));
    }
    let then = Then { story, n_reports, figures };
    let reports = story.articles.numbered().take_while(|(i, _)| *i < n_reports);
    Story {
        title: story.title.clone(),
        kicker: story.kicker.clone(),
        era: story.era.clone(),
        language: story.language.clone(),
        articles: reports.map(|(_, article)| article.clone()).collect(),
        entities: then.entities(),
        topics: story.topics.clone(),
        figures: story.figures.iter().filter_map(|figure| then.figure(figure)).collect(),
        events: story.events.numbered().filter_map(|(_, event)| then.event(event)).collect(),
        outline: None,
    }
}

struct Then<'a> {
    story: &'a Story,
    n_reports: usize,
    /// What a figure's number has become; none for one that came later.
    figures: Vec<Option<FigureId>>,
}

impl Then<'_> {
    fn knows(&self, evidence: &Evidence) -> bool {
        evidence.article.index() < self.n_reports
    }

    /// With the roles and the other names of then.
    fn entities(&self) -> Vec<Entity> {
        // By entity: what it was called by then, and later.
        let mut called = vec![[Vec::new(), Vec::new()]; self.story.entities.len()];
        for (i, article) in self.story.articles.numbered() {
            for mention in &article.mentions {
                if let Some(called) = called.get_mut(mention.entity.index()) {
                    called[usize::from(i >= self.n_reports)].push(mention.span.of(&article.text));
                }
            }
        }
        let entities = self.story.entities.iter().zip(called);
        let then = |(entity, [by_then, later]): (&Entity, [Vec<&str>; 2])| {
            let mut entity = entity.clone();
            entity.roles.retain(|role| self.knows(&role.evidence));
            entity.aliases.retain(|alias| {
                let alias = alias.as_str();
                by_then.contains(&alias) || !later.contains(&alias)
            });
            entity
        };
        entities.map(then).collect()
    }

    fn figure_then(&self, id: FigureId) -> Option<FigureId> {
        self.figures.get(id.index()).copied().flatten()
    }

    fn figure(&self, figure: &Figure) -> Option<Figure> {
        let mut then = figure.clone();
        then.evidence.retain(|evidence| self.knows(evidence));
        then.goal = figure.goal.and_then(|id| self.figure_then(id));
        then.of_figure = figure.of_figure.and_then(|id| self.figure_then(id));
        (!then.evidence.is_empty()).then_some(then)
    }

    /// What a later report may have given of it is not known.
    fn event(&self, event: &Event) -> Option<Event> {
        let mut then = event.clone();
        then.evidence.retain(|telling| self.knows(&telling.evidence));
        then.status = then.evidence.last()?.status;
        then.figures = event.figures.iter().filter_map(|id| self.figure_then(*id)).collect();
        if then.evidence.len() < event.evidence.len() {
            let tellings = std::mem::take(&mut then.evidence);
            then.when = event.when.filter(|when| tellings.iter().any(|t| self.names(t, *when)));
            then.why.clear();
            let takes_part = |id: &EntityId| tellings.iter().any(|t| self.mentions(t, *id));
            then.participants.retain(takes_part);
            then.places.retain(takes_part);
            then.evidence = tellings;
            then.title = self.title(&then);
        }
        Some(then)
    }

    /// Whether its report is of these days, or names them.
    fn names(&self, telling: &Telling, when: DateSpan) -> bool {
        let is_it = |other: DateSpan| (other.from(), other.to()) == (when.from(), when.to());
        self.story.articles.get(telling.evidence.article.index()).is_some_and(|report| {
            is_it(DateSpan::day(report.published))
                || report.dates.iter().filter_map(|date| date.when).any(is_it)
        })
    }

    fn mentions(&self, telling: &Telling, entity: EntityId) -> bool {
        let report = self.story.articles.get(telling.evidence.article.index());
        report.is_some_and(|report| report.mentions.iter().any(|m| m.entity == entity))
    }

    fn sentence(&self, telling: &Telling) -> &str {
        let e = telling.evidence;
        let report = self.story.articles.get(e.article.index());
        report
            .and_then(|report| Some(report.sentences.get(e.sentence as usize)?.of(&report.text)))
            .unwrap_or_default()
    }

    /// The title, where each of its words stood in the sentences of then or is
    /// one of the names; else the newest sentence, as a quotation.
    fn title(&self, then: &Event) -> String {
        let mut said = String::new();
        let mut add = |text: &str| {
            said.push_str(&fold(text));
            said.push('\n');
        };
        then.evidence.iter().for_each(|telling| add(self.sentence(telling)));
        for id in then.participants.iter().chain(&then.places) {
            if let Some(entity) = self.story.entities.get(id.index()) {
                add(&entity.name);
            }
        }
        let words: Vec<&str> = words(&said).collect();
        match then.evidence.last() {
            Some(telling) if !self::words(&fold(&then.title)).all(|w| words.contains(&w)) => {
                ["“", self.sentence(telling), "”"].concat()
            }
            _ => then.title.clone(),
        }
    }
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty())
}

#[cfg(test)]
mod tests {
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
        let told: Vec<(&str, Status)> =
            then.events.iter().map(|e| (e.id.as_str(), e.status)).collect();
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
            story.articles[1]
                .mentions
                .push(Mention { span: Span::new(4, 12), entity: EntityId(0) });
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
}
