//! How far a long build is: a bar for someone at a terminal, a line now and then
//! for a log.

use crate::extract::watch::{Stage, Watch};
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressState, ProgressStyle};
use std::fmt;
use std::io::IsTerminal;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

/// Fewer reports are done before anyone could read it.
const LEAST: usize = 50;

/// Between two lines of a log.
const PAUSE: Duration = Duration::from_secs(10);

/// So many reports are done between two looks at the clock.
const BETWEEN: usize = 64;

pub struct Progress {
    bar: ProgressBar,
    done: AtomicUsize,
    now: Mutex<Now>,
}

struct Now {
    stage: Option<Stage>,
    of: usize,
    began: Instant,
    said: Instant,
    /// How long the stages before took.
    past: Vec<(Stage, Duration)>,
}

impl Progress {
    pub fn new() -> Progress {
        let (began, past) = (Instant::now(), Vec::new());
        let now = Now { stage: None, of: 0, began, said: began, past };
        Progress { bar: ProgressBar::hidden(), done: AtomicUsize::new(0), now: Mutex::new(now) }
    }

    /// Leaves no trace on the screen; how long each stage took.
    pub fn end(self) -> Vec<(Stage, Duration)> {
        self.bar.finish_and_clear();
        let mut now = self.now.into_inner().unwrap_or_else(PoisonError::into_inner);
        now.past.extend(now.stage.map(|stage| (stage, now.began.elapsed())));
        now.past
    }
}

impl Watch for Progress {
    fn begin(&self, stage: Stage, of: usize) {
        let mut now = self.now.lock().unwrap_or_else(PoisonError::into_inner);
        let before = now.stage.map(|before| (before, now.began.elapsed()));
        now.past.extend(before);
        (now.stage, now.of, now.began) = (Some(stage), of, Instant::now());
        self.done.store(0, Ordering::Relaxed);
        let is_terminal = std::io::stderr().is_terminal();
        if of >= LEAST && is_terminal {
            self.bar.set_draw_target(ProgressDrawTarget::stderr());
        }
        if !is_terminal && now.said.elapsed() >= PAUSE {
            now.said = Instant::now();
            eprintln!("{}", what(stage));
        }
        let form = if of > 0 { COUNTED } else { UNCOUNTED };
        if let Ok(style) = ProgressStyle::with_template(form) {
            self.bar.set_style(style.with_key("rate", rate));
        }
        self.bar.set_length(of as u64);
        self.bar.set_position(0);
        self.bar.reset_eta();
        self.bar.reset_elapsed();
        self.bar.set_message(what(stage));
        // Where nothing is counted the clock shows that it goes on.
        match of {
            0 => self.bar.enable_steady_tick(Duration::from_millis(500)),
            _ => self.bar.disable_steady_tick(),
        }
    }

    fn step(&self) {
        self.bar.inc(1);
        let done = self.done.fetch_add(1, Ordering::Relaxed) + 1;
        if done.is_multiple_of(BETWEEN) && !std::io::stderr().is_terminal() {
            // Another thread is saying it.
            let Ok(mut now) = self.now.try_lock() else { return };
            if now.said.elapsed() >= PAUSE {
                now.said = Instant::now();
                let what = now.stage.map_or("", what);
                eprintln!("{}", line(what, done, now.of, now.began.elapsed()));
            }
        }
    }
}

const COUNTED: &str = "{msg} {wide_bar} {human_pos} of {human_len}, {rate}, {eta} left";
const UNCOUNTED: &str = "{msg}, {elapsed}";

/// Of reports, which nobody counts in parts.
fn rate(state: &ProgressState, out: &mut dyn fmt::Write) {
    // Where it can't be written nothing is shown.
    let _ = write!(out, "{:.0} a second", state.per_sec());
}

/// What is being done, for people.
pub fn what(stage: Stage) -> &'static str {
    match stage {
        Stage::Files => "1 of 5: report files",
        Stage::Texts => "2 of 5: dates, names and figures",
        Stage::Entities => "3 of 5: who is who",
        Stage::Events => "4 of 5: events",
        Stage::Story => "5 of 5: one story",
    }
}

fn line(what: &str, done: usize, of: usize, since: Duration) -> String {
    let rate = done as f64 / since.as_secs_f64().max(0.001);
    let left = of.saturating_sub(done) as f64 / rate.max(0.001);
    format!("{what}: {done} of {of} reports, {rate:.0} a second, about {left:.0} s left")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_says_how_many_are_done_how_fast_and_what_is_left() {
        assert_eq!(
            line("events", 500, 2_000, Duration::from_secs(5)),
            "events: 500 of 2000 reports, 100 a second, about 15 s left"
        );
        assert!(line("events", 0, 9, Duration::ZERO).contains("0 of 9"));
    }

    #[test]
    fn the_time_of_every_stage_is_kept_in_their_order() {
        let progress = Progress::new();
        progress.begin(Stage::Files, 3);
        (0..3).for_each(|_| progress.step());
        progress.begin(Stage::Entities, 0);
        let stages: Vec<Stage> = progress.end().into_iter().map(|(stage, _)| stage).collect();
        assert_eq!(stages, [Stage::Files, Stage::Entities]);
    }
}
