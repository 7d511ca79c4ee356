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
    /// one of the names; else what was said then, as a quotation.
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
        if self::words(&fold(&then.title)).all(|w| words.contains(&w)) {
            return then.title.clone();
        }
        let dated = then.evidence.iter().find(|telling| self.has_day(then, telling));
        let best = dated.or(then.evidence.first());
        best.map_or_else(String::new, |telling| self.quoted(telling))
    }

    /// Whether a telling says the event's day.
    fn has_day(&self, then: &Event, telling: &Telling) -> bool {
        let Evidence { article, span, .. } = telling.evidence;
        let report = self.story.articles.get(article.index());
        let mut dates = report.iter().flat_map(|report| &report.dates);
        dates.any(|d| d.when.is_some() && d.when == then.when && span.contains(d.span))
    }

    /// The clause that tells of it, shortened where it is long.
    fn quoted(&self, telling: &Telling) -> String {
        let Evidence { article, span, .. } = telling.evidence;
        let Some(report) = self.story.articles.get(article.index()) else { return String::new() };
        let sentence = self.sentence(telling);
        let said = shortened(span.of(&report.text));
        let before = if sentence.starts_with(said) { "“" } else { "“… " };
        let behind = if sentence.ends_with(said) { "”" } else { " …”" };
        [before, said, behind].concat()
    }
}

/// In bytes; longer titles are hard to take in.
const LONG: usize = 130;

/// Up to where it is long: to its last comma, else to a word's end; and no word alone
/// behind a comma (“…, at which”).
fn shortened(said: &str) -> &str {
    if said.len() <= LONG && said.ends_with('.') {
        return said;
    }
    let head = &said[..said.floor_char_boundary(LONG)];
    // Bytes, for a search of texts is 2 kB of code.
    let bytes = head.as_bytes();
    let comma = (head.len() / 3..head.len()).rev().find(|at| bytes[*at..].starts_with(b", "));
    let is_whole = head.len() == said.len();
    let space = || bytes.iter().rposition(|b| *b == b' ');
    let cut = if is_whole { None } else { comma.or_else(space) };
    &head[..cut.unwrap_or(head.len())]
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty())
}

#[cfg(test)]
mod tests;
