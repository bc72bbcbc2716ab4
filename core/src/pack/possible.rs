//! What a condition can come to, whatever the draft: by trying every value of what it asks, where they do not exclude each
//! other.

use super::condition::{Condition, DateOf};
use super::format::Rule;
use super::verdict::{Truth, Verdict};
use crate::draft::Field;

/// More questions than this are not tried in every combination, but taken for independent.
const MOST_TRIED: usize = 7;

/// How much is tried while one pack is examined: what any real pack needs many times over, and done in half a second even
/// where somebody has made a pack to take long.
#[derive(Debug)]
pub(super) struct Effort {
    /// How many more questions are answered.
    left: usize,
}

impl Default for Effort {
    fn default() -> Self {
        Self { left: 10_000_000 }
    }
}

const VALUES: [Truth; 3] = [Truth::Met, Truth::Unmet, Truth::Undetermined];

impl Rule {
    /// The verdicts that the rule can give.
    pub fn possible(&self) -> Vec<Verdict> {
        self.possible_within(&mut Effort::default())
    }

    /// The same; where trying would take more than is left, questions are taken for independent.
    pub(super) fn possible_within(&self, effort: &mut Effort) -> Vec<Verdict> {
        let Some(trial) = Trial::of(self.when.iter().chain([&self.condition]), effort) else {
            let when = self.when.as_ref().map_or(Set::MET, spread);
            let condition = spread(&self.condition);
            let can = |verdict| match verdict {
                Verdict::NotApplicable => when.has(Truth::Unmet),
                Verdict::Undetermined => {
                    when.has(Truth::Undetermined) || when.has(Truth::Met) && condition.has(Truth::Undetermined)
                }
                Verdict::Met => when.has(Truth::Met) && condition.has(Truth::Met),
                Verdict::Unmet => when.has(Truth::Met) && condition.has(Truth::Unmet),
            };
            return Verdict::ALL.into_iter().filter(|&verdict| can(verdict)).collect();
        };
        let mut found = Vec::new();
        trial.each(&mut |trial| {
            let verdict = match self.when.as_ref().map(|when| trial.value(when)) {
                Some(Truth::Unmet) => Verdict::NotApplicable,
                Some(Truth::Undetermined) => Verdict::Undetermined,
                Some(Truth::Met) | None => trial.value(&self.condition).into(),
            };
            if !found.contains(&verdict) {
                found.push(verdict);
            }
            found.len() == Verdict::ALL.len()
        });
        found
    }

    /// Whether no draft can meet both this rule and the other, though both can apply to it. Where trying would take more
    /// than is left, they are taken not to.
    pub(super) fn contradicts(&self, other: &Self, effort: &mut Effort) -> bool {
        let conditions = [&self.when, &other.when].into_iter().flatten().chain([&self.condition, &other.condition]);
        let Some(trial) = Trial::of(conditions, effort) else { return false };
        let holds = |trial: &Trial<'_>, condition: &Condition| trial.value(condition) == Truth::Met;
        let mut both_apply = false;
        let mut both_met = false;
        trial.each(&mut |trial| {
            let apply = [&self.when, &other.when].into_iter().flatten().all(|when| holds(trial, when));
            both_apply |= apply;
            both_met |= apply && holds(trial, &self.condition) && holds(trial, &other.condition);
            both_met
        });
        both_apply && !both_met
    }
}

/// Values tried for each question that some conditions ask.
struct Trial<'a> {
    leaves: Vec<&'a Condition>,
    values: Vec<Truth>,
}

impl<'a> Trial<'a> {
    /// The questions of some conditions; `None` where there are too many to try.
    fn of(conditions: impl Iterator<Item = &'a Condition>, effort: &mut Effort) -> Option<Self> {
        let mut leaves: Vec<&Condition> = Vec::new();
        let mut asked = 0;
        for condition in conditions {
            condition.each_leaf(&mut |leaf| {
                asked += leaf.fields().len().max(1);
                if leaves.len() <= MOST_TRIED && !leaves.contains(&leaf) {
                    leaves.push(leaf);
                }
            });
        }
        if leaves.len() > MOST_TRIED {
            return None;
        }
        let cost = VALUES.len().pow(leaves.len() as u32).saturating_mul(asked);
        effort.left = effort.left.checked_sub(cost)?;
        Some(Self { leaves, values: Vec::new() })
    }

    /// Tries all values that go together, until told that it is enough.
    fn each(mut self, enough: &mut impl FnMut(&Self) -> bool) {
        self.try_from_here(enough);
    }

    fn try_from_here(&mut self, enough: &mut impl FnMut(&Self) -> bool) -> bool {
        let Some(&leaf) = self.leaves.get(self.values.len()) else { return enough(self) };
        let possible = values(leaf);
        for value in VALUES.into_iter().filter(|&value| possible.has(value)) {
            let before = self.leaves.iter().zip(&self.values);
            if before.clone().all(|(other, &of_other)| go_together(leaf, value, other, of_other)) {
                self.values.push(value);
                let is_enough = self.try_from_here(enough);
                self.values.pop();
                if is_enough {
                    return true;
                }
            }
        }
        false
    }

    fn value(&self, condition: &Condition) -> Truth {
        match condition {
            Condition::All(each) => Truth::all(each.iter().map(|condition| self.value(condition))),
            Condition::Any(each) => Truth::any(each.iter().map(|condition| self.value(condition))),
            Condition::Not(inner) => self.value(inner).opposite(),
            leaf => {
                let at = self.leaves.iter().position(|known| *known == leaf);
                at.and_then(|at| self.values.get(at)).copied().unwrap_or(Truth::Undetermined)
            }
        }
    }
}

/// Some of the three values.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Set(u8);

impl Set {
    const MET: Self = Self(1);
    const TWO: Self = Self(3);
    const NOT_MET: Self = Self(6);
    const ALL: Self = Self(7);

    fn bit(value: Truth) -> u8 {
        match value {
            Truth::Met => 1,
            Truth::Unmet => 2,
            Truth::Undetermined => 4,
        }
    }

    fn has(self, value: Truth) -> bool {
        self.0 & Self::bit(value) != 0
    }

    fn opposite(self) -> Self {
        VALUES
            .into_iter()
            .filter(|value| self.has(value.opposite()))
            .fold(Self(0), |set, value| Self(set.0 | Self::bit(value)))
    }
}

/// What a question can be answered with.
fn values(leaf: &Condition) -> Set {
    match leaf {
        Condition::Filled { field: Field::Status, .. } => Set::MET,
        Condition::Filled { field, words: 0 | 1, .. } if is_list(*field) => Set::TWO,
        // A list or a date has no words to count.
        Condition::Filled { field: Field::Participants, .. } => Set::NOT_MET,
        Condition::Filled { field, words: 2.., .. } if is_date(*field) => Set::NOT_MET,
        Condition::Represented { at_least: 0, .. } => Set::MET,
        Condition::Listed { at_least: 0, .. } => Set::ALL,
        Condition::AtMost(_) | Condition::Dated(_) | Condition::Status(_) => Set::TWO,
        Condition::Mentions { fields, .. } if fields.iter().all(|&field| is_list(field)) => Set::TWO,
        Condition::NotBefore { date, than } if is_among(*date, *than) => Set::MET,
        Condition::NotBefore { than: DateOf::End, .. } => Set::ALL,
        Condition::NotBefore { .. } => Set::TWO,
        _ => Set::ALL,
    }
}

/// Whether a field holds rows: it has some or none, and no placeholder.
fn is_list(field: Field) -> bool {
    matches!(field, Field::Participants | Field::Reports | Field::Timetable)
}

fn is_date(field: Field) -> bool {
    use Field::{ApprovedOn, Duration, End, Start, ValidFrom};

    matches!(field, ApprovedOn | ValidFrom | Start | End | Duration)
}

/// Whether some dates are all among others, the earliest of which they then cannot precede.
fn is_among(dates: DateOf, others: DateOf) -> bool {
    dates == others || (dates, others) == (DateOf::FinalReports, DateOf::Reports)
}

fn single(date: DateOf) -> bool {
    matches!(date, DateOf::Start | DateOf::End)
}

/// What a condition can come to if its questions are independent of each other.
fn spread(condition: &Condition) -> Set {
    match condition {
        Condition::All(each) => {
            let each: Vec<Set> = each.iter().map(spread).collect();
            let met = each.iter().all(|set| set.has(Truth::Met));
            let unmet = each.iter().any(|set| set.has(Truth::Unmet));
            let open = each.iter().any(|set| set.has(Truth::Undetermined)) && each.iter().all(|set| *set != Set(2));
            Set(u8::from(met) | u8::from(unmet) << 1 | u8::from(open) << 2)
        }
        Condition::Any(each) => {
            let inverted = each.iter().map(|condition| Condition::Not(Box::new(condition.clone()))).collect();
            spread(&Condition::All(inverted)).opposite()
        }
        Condition::Not(inner) => spread(inner).opposite(),
        leaf => values(leaf),
    }
}

/// Whether two questions about the same draft can be answered so. Only what is certain is excluded.
fn go_together(one: &Condition, value: Truth, other: &Condition, of_other: Truth) -> bool {
    !(excludes(one, value, other, of_other) || excludes(other, of_other, one, value))
}

fn excludes(one: &Condition, value: Truth, other: &Condition, of_other: Truth) -> bool {
    use Condition::{AtMost, Dated, Filled, InOrder, Listed, NotBefore, Represented, Status, TimeBounded};

    // What is not there precedes nothing, and is preceded by nothing.
    if let (NotBefore { date, than }, Dated(of)) = (one, other)
        && (date == of || than == of)
    {
        return value != Truth::Met && of_other == Truth::Unmet;
    }
    if value != Truth::Met {
        return false;
    }
    match (one, other) {
        (Status(status), Status(another)) => status != another && of_other == Truth::Met,
        (
            Filled { field, words, or_reason, or_denial },
            Filled { field: of, words: fewer, or_reason: reason, or_denial: denial },
        ) => {
            let weaker = fewer <= words && (*reason || !or_reason) && (*denial || !or_denial);
            field == of && weaker && of_other != Truth::Met
        }
        (Represented { sector, at_least, role }, Represented { sector: whole, at_least: fewer, role: of }) => {
            let weaker = sector.is_within(*whole) && fewer <= at_least && (of == role || of.is_none());
            weaker && of_other != Truth::Met
        }
        (Represented { at_least, .. }, AtMost(most)) => at_least > most && of_other == Truth::Met,
        (Represented { at_least: 1.., .. }, Filled { field: Field::Participants, words: 0 | 1, .. }) => {
            of_other != Truth::Met
        }
        (AtMost(most), AtMost(more)) => more >= most && of_other != Truth::Met,
        (Listed { field, at_least }, Listed { field: of, at_least: fewer }) => {
            field == of && fewer <= at_least && of_other != Truth::Met
        }
        (TimeBounded, Dated(date)) => single(*date) && of_other != Truth::Met,
        (Dated(date), Dated(of)) => is_among(*date, *of) && of_other != Truth::Met,
        (TimeBounded, NotBefore { date: DateOf::End, than: DateOf::Start }) => of_other != Truth::Met,
        (NotBefore { date, than }, NotBefore { date: of, than: limit }) => {
            than == limit && is_among(*of, *date) && of_other != Truth::Met
        }
        (InOrder, Dated(DateOf::Timetable)) => of_other != Truth::Met,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::draft::{Sector, Status};

    fn filled(field: Field, words: u32) -> Condition {
        Condition::Filled { field, words, or_reason: false, or_denial: false }
    }

    fn not(condition: Condition) -> Condition {
        Condition::Not(Box::new(condition))
    }

    fn seats(sector: Sector, at_least: u16) -> Condition {
        Condition::Represented { sector, at_least, role: None }
    }

    fn not_before(date: DateOf, than: DateOf) -> Condition {
        Condition::NotBefore { date, than }
    }

    fn rule(when: Option<Condition>, condition: Condition) -> Rule {
        let mut rule = crate::pack::find("sodra-alvsborg-2022").unwrap().rules.remove(0);
        rule.when = when;
        rule.condition = condition;
        rule
    }

    #[test]
    fn tells_what_a_rule_can_come_to() {
        use Verdict::{Met, NotApplicable, Undetermined, Unmet};

        let cases = [
            (None, filled(Field::Title, 0), vec![Met, Unmet, Undetermined]),
            (None, Condition::Dated(DateOf::Start), vec![Met, Unmet]),
            (None, seats(Sector::Kommun, 0), vec![Met]),
            (
                None,
                Condition::All(vec![filled(Field::Title, 0), not(filled(Field::Title, 0))]),
                vec![Unmet, Undetermined],
            ),
            (
                None,
                Condition::Any(vec![filled(Field::Title, 0), not(filled(Field::Title, 0))]),
                vec![Met, Undetermined],
            ),
            (None, Condition::All(vec![seats(Sector::Skola, 3), Condition::AtMost(2)]), vec![Unmet, Undetermined]),
            (
                None,
                Condition::All(vec![seats(Sector::Skola, 1), not(seats(Sector::Kommun, 1))]),
                vec![Unmet, Undetermined],
            ),
            (None, not_before(DateOf::FinalReports, DateOf::Reports), vec![Met]),
            (None, not_before(DateOf::Timetable, DateOf::Timetable), vec![Met]),
            (None, not_before(DateOf::Reports, DateOf::FinalReports), vec![Met, Unmet]),
            (
                None,
                Condition::Any(vec![Condition::Dated(DateOf::Start), not_before(DateOf::FinalReports, DateOf::Start)]),
                vec![Met],
            ),
            (
                None,
                Condition::All(vec![
                    not_before(DateOf::Reports, DateOf::Start),
                    not(not_before(DateOf::FinalReports, DateOf::Start)),
                ]),
                vec![Unmet],
            ),
            (
                None,
                Condition::All(vec![Condition::TimeBounded, not(not_before(DateOf::End, DateOf::Start))]),
                vec![Unmet, Undetermined],
            ),
            (None, Condition::All(Vec::new()), vec![Met]),
            (None, Condition::Any(Vec::new()), vec![Unmet]),
            (Some(Condition::Status(Status::Closed)), Condition::Status(Status::Active), vec![Unmet, NotApplicable]),
        ];
        for (when, condition, expected) in cases {
            let rule = rule(when, condition);
            let mut possible = rule.possible();
            possible.sort_by_key(|verdict| *verdict as u8);
            assert_eq!(possible, expected, "{:?}", rule.condition);
        }
    }

    #[test]
    fn many_questions_are_taken_for_independent() {
        let fields = &Field::ALL[..9];
        let each = fields.iter().map(|&field| filled(field, 0)).collect();
        assert_eq!(rule(None, Condition::All(each)).possible().len(), 3);
        let dates = vec![not(Condition::Dated(DateOf::Start)); 9];
        let mut unlike: Vec<Condition> = fields.iter().map(|&field| not(filled(field, 0))).collect();
        unlike.extend(dates);
        assert_eq!(rule(None, Condition::Any(unlike)).possible().len(), 3);
    }

    #[test]
    fn tells_rules_that_no_draft_can_meet_together() {
        let many = rule(None, seats(Sector::Kommun, 4));
        let few = rule(None, Condition::AtMost(3));
        let effort = &mut Effort::default();
        assert!(many.contradicts(&few, effort) && few.contradicts(&many, effort));
        assert!(!rule(None, seats(Sector::Kommun, 3)).contradicts(&few, effort));
        let closed = rule(Some(Condition::Status(Status::Closed)), filled(Field::Minutes, 0));
        let active = rule(Some(Condition::Status(Status::Active)), not(filled(Field::Minutes, 0)));
        assert!(!closed.contradicts(&active, effort), "they never apply to the same draft");
    }

    #[test]
    fn no_more_is_tried_than_there_is_effort_left() {
        let many = rule(None, seats(Sector::Kommun, 4));
        let few = rule(None, Condition::AtMost(3));
        let mut effort = Effort { left: 20 };
        assert!(many.contradicts(&few, &mut effort));
        assert!(effort.left < 18, "two questions of three values are asked");
        assert!(!many.contradicts(&few, &mut effort), "nothing is said of what has not been tried");
        assert_eq!(many.possible_within(&mut Effort { left: 0 }).len(), 3);
    }
}
