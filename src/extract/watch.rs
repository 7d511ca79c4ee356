//! How far long work is, for whoever wants to show it.

/// What is being done, in this order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// Report files are read.
    Files,
    /// Texts are cut; times, names and figures are found in each.
    Texts,
    /// The names of all texts are gathered.
    Entities,
    /// Events are found in each text.
    Events,
    /// What is told twice becomes one record.
    Story,
}

/// Is told what begins and each report that is done; called from any thread.
pub trait Watch: Sync {
    /// A stage of so many reports; 0 where it does not go report by report.
    fn begin(&self, stage: Stage, of: usize);
    /// One of them is done.
    fn step(&self);
}

/// Nobody looks.
impl Watch for () {
    fn begin(&self, _: Stage, _: usize) {}
    fn step(&self) {}
}
