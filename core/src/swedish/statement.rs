//! What a text amounts to: something said, a placeholder, a denial, or nothing.

use std::ops::BitOr;

use super::letters::{has, lowercase};
use super::sentences::{Word, Words, fold, words};
use super::terms::{TermSet, Terms};

/// What a text amounts to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Substance {
    /// Nothing is written.
    #[default]
    Empty,
    /// Something stands there to be replaced: "TBD", "fylls i senare".
    Placeholder,
    /// It says no, and not why: "Ej aktuellt."
    Denial,
    /// It says no and why: "Brukare deltar inte, eftersom …"
    ReasonedDenial,
    /// It says something.
    Said,
}

/// A text, read once for all the rules that ask about it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Statement {
    /// What it amounts to.
    pub substance: Substance,
    /// How many words it has, counted as far as it was asked.
    pub words: u32,
    /// What it says of concepts.
    pub claims: Claims,
}

/// What a text says of the concepts that it names.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Claims {
    /// Those that it affirms.
    pub affirmed: TermSet,
    /// Those that it names only to say no.
    pub denied: TermSet,
}

impl Claims {
    /// Looks for `terms` in `text`.
    pub fn of(text: &str, terms: &Terms) -> Self {
        text.lines().fold(Self::default(), |claims, line| claims | Clauses::of(line).claims(line, terms))
    }
}

impl BitOr for Claims {
    type Output = Self;

    fn bitor(self, other: Self) -> Self {
        Self { affirmed: self.affirmed | other.affirmed, denied: self.denied | other.denied }
    }
}

/// A text of more words than this is no placeholder, whatever it promises for later.
const LONGEST_PLACEHOLDER: u32 = 12;

impl Statement {
    /// Reads `text`: counts its words up to `counted`, and looks for `terms`.
    pub fn read(text: &str, terms: &Terms, counted: u32) -> Self {
        Self::of_lines(text, text.lines().map(|line| Line::read(line, terms, counted)))
    }

    fn of_lines(text: &str, lines: impl Iterator<Item = Line>) -> Self {
        let whole = lines.fold(Line::default(), |whole, line| Line {
            words: whole.words + line.words,
            said: whole.said | line.said,
            left: whole.left | line.left,
            denied_something: whole.denied_something | line.denied_something,
            reasoned: whole.reasoned | line.reasoned,
            claims: whole.claims | line.claims,
        });
        Self { substance: substance(text, whole), words: whole.words, claims: whole.claims }
    }
}

impl Substance {
    /// What `text` amounts to.
    pub fn of(text: &str) -> Self {
        Statement::read(text, &Terms::NONE, 0).substance
    }
}

/// A text that is read again and again while somebody writes: only the lines that have changed are read anew.
#[derive(Clone, Debug, Default)]
pub struct Reading {
    lines: Vec<(String, Line)>,
}

impl Reading {
    /// Reads the text as it is now. `terms` and `counted` must be those of the last time.
    pub fn read(&mut self, text: &str, terms: &Terms, counted: u32) -> Statement {
        let mut count = 0;
        for (place, line) in text.lines().enumerate() {
            count = place + 1;
            match self.lines.get_mut(place) {
                Some((known, _)) if known == line => {}
                Some((known, read)) => {
                    known.clear();
                    known.push_str(line);
                    *read = Line::read(line, terms, counted);
                }
                None => self.lines.push((line.to_owned(), Line::read(line, terms, counted))),
            }
        }
        self.lines.truncate(count);
        Statement::of_lines(text, self.lines.iter().map(|(_, line)| *line))
    }
}

/// A line of a text. No sentence goes on in the next, so that each can be read alone.
#[derive(Clone, Copy, Debug, Default)]
struct Line {
    /// How many words it has, counted as far as it was asked.
    words: u32,
    /// Whether a clause says something.
    said: bool,
    /// Whether a clause only says that others have their own: said where nothing is denied.
    left: bool,
    /// Whether a clause says no, or leaves it to others.
    denied_something: bool,
    /// Whether a no has its reason.
    reasoned: bool,
    claims: Claims,
}

impl Line {
    fn read(text: &str, terms: &Terms, counted: u32) -> Self {
        let mut clauses = Clauses::of(text);
        clauses.hear(LONGEST_PLACEHOLDER.max(counted));
        Self { claims: clauses.claims(text, terms), ..clauses.heard }
    }

    fn take(&mut self, clause: &Clause<'_>) {
        self.said |= !clause.denies() && !clause.left;
        self.left |= !clause.denies() && clause.left;
        self.denied_something |= clause.denies();
        self.reasoned |= clause.is_reasoned();
    }
}

/// What a text amounts to whose lines have been read.
fn substance(text: &str, whole: Line) -> Substance {
    if whole.words == 0 {
        if text.trim().is_empty() { Substance::Empty } else { Substance::Placeholder }
    } else if is_bracketed(text) || whole.words <= LONGEST_PLACEHOLDER && is_placeholder(text) {
        Substance::Placeholder
    } else if is_bare_no(text) {
        Substance::Denial
    } else if whole.said || whole.left && !whole.denied_something {
        Substance::Said
    } else if whole.reasoned {
        Substance::ReasonedDenial
    } else {
        Substance::Denial
    }
}

/// The clauses of a text, gone through once, as far as somebody asks.
struct Clauses<'a> {
    rest: Words<'a>,
    open: Clause<'a>,
    /// Of the clauses passed: where the next one starts, and whether the clause says no.
    passed: Vec<(usize, bool)>,
    /// What the clauses passed come to.
    heard: Line,
}

impl<'a> Clauses<'a> {
    fn of(text: &'a str) -> Self {
        Self { rest: words(text), open: Clause::default(), passed: Vec::new(), heard: Line::default() }
    }

    /// Hears the clauses until something is said and more than `enough` words are counted.
    fn hear(&mut self, enough: u32) {
        while !(self.is_at_end() || self.heard.said && self.heard.words > enough) {
            self.pass();
        }
    }

    /// Which terms the text affirms and denies.
    fn claims(&mut self, text: &str, terms: &Terms) -> Claims {
        let mut claims = Claims::default();
        terms.each(text, |at, concepts| {
            if self.denies_at(at) {
                claims.denied |= concepts;
            } else {
                claims.affirmed |= concepts;
            }
        });
        claims
    }

    /// Whether the clause around byte `at` says no.
    fn denies_at(&mut self, at: usize) -> bool {
        while self.passed.last().is_none_or(|&(next, _)| next <= at) {
            self.pass();
        }
        let clause = self.passed.partition_point(|&(next, _)| next <= at);
        self.passed.get(clause).is_some_and(|&(_, denies)| denies)
    }

    fn is_at_end(&self) -> bool {
        self.passed.last().is_some_and(|&(next, _)| next == usize::MAX)
    }

    /// Passes one more clause.
    fn pass(&mut self) {
        while let Some(word) = self.rest.next() {
            let ends = self.open.count > 0 && self.open.ends_before(&word);
            if ends {
                self.close(word.start);
            }
            self.heard.words += 1;
            self.open.hear(word, &self.rest);
            if ends {
                return;
            }
        }
        self.close(usize::MAX);
    }

    /// The open clause ends, and the next one starts at byte `next`.
    fn close(&mut self, next: usize) {
        let clause = std::mem::take(&mut self.open);
        self.passed.push((next, clause.denies()));
        if clause.count > 0 {
            self.heard.take(&clause);
        }
    }
}

/// As much of a sentence as one no reaches: "Gruppen skriver inga nya riktlinjer | utan prövar de som finns."
#[derive(Default)]
struct Clause<'a> {
    count: u32,
    /// After how many words it said no.
    denied_after: Option<u32>,
    subordinate: bool,
    /// Whether it leaves the matter to others, or to later: "bestäms av en kommande grupp".
    elsewhere: bool,
    /// Whether it says that others have their own, which tells nothing of the matter once that is denied.
    left: bool,
    /// After how many words one came that leads to whom it is left: "av", "bli".
    led_after: u32,
    /// Whether a word says that a reason follows, or a mark shows it.
    reasoned: bool,
    /// Whether something follows a mere no: its reason, if it does not say no again.
    explained: bool,
    previous: Option<Word<'a>>,
}

/// A no of at most this many words is a mere no: what follows its comma is the reason.
const LONGEST_MERE_NO: u32 = 3;
/// A reason has at least this many words.
const SHORTEST_REASON: usize = 3;

impl<'a> Clause<'a> {
    /// Whether `word` begins another clause.
    fn ends_before(&self, word: &Word<'_>) -> bool {
        if word.first {
            return true;
        }
        let after_comma = self.previous.is_some_and(|previous| previous.next == Some(','));
        match word.text {
            "utan" | "men" => true,
            "inte" | "ej" | "inga" | "ingen" | "inget" => after_comma && self.denied_after.is_none(),
            _ => false,
        }
    }

    fn denies(&self) -> bool {
        let is_question = self.previous.is_some_and(|last| last.next == Some('?'));
        (self.denied_after.is_some() || self.elsewhere) && !is_question
    }

    fn is_reasoned(&self) -> bool {
        self.denies() && (self.reasoned || self.explained)
    }

    /// Takes in one more word.
    fn hear(&mut self, word: Word<'a>, rest: &Words<'_>) {
        self.count += 1;
        if let (Some(denied), Some(previous)) = (self.denied_after, self.previous) {
            // "Patienter kan inte sitta med: resorna är för långa." "Ej aktuellt, det gäller bara en kartläggning."
            let goes_on = || rest.clone().take(SHORTEST_REASON).count() == SHORTEST_REASON;
            let after_mark = previous.next == Some(':') || word.start > previous.end() + 2;
            let after_mere_no = previous.next == Some(',') && self.count <= LONGEST_MERE_NO + 1 && denied <= 2;
            self.explained |= (after_mark || after_mere_no) && goes_on();
        }
        // Every word listed below is of two to ten bytes: many words of a text are passed over here.
        if (2..=10).contains(&word.text.len()) {
            self.weigh(&word, rest);
        }
        self.previous = Some(word);
    }

    /// Whether the word before is one of these.
    fn follows(&self, wanted: &[&str]) -> bool {
        self.previous.is_some_and(|previous| wanted.contains(&&*fold(previous.text)))
    }

    fn weigh(&mut self, word: &Word<'_>, rest: &Words<'_>) {
        let next = || rest.clone().next().map(|next| fold(next.text));
        match &*fold(word.text) {
            // In a main clause the negation stands before any subordinate clause begins:
            // "planen tas inte fram", but "… så att inga verksamheter missas".
            no @ ("inte" | "ej" | "icke" | "ingen" | "inget" | "inga" | "aldrig" | "nej" | "varken" | "saknas"
            | "utgår" | "avböjt" | "avböjer" | "avstår" | "avstått")
                if !self.subordinate =>
            {
                let is_no = match next().as_deref() {
                    // "Vi ser personen och inte diagnosen"
                    Some(_) if self.count > 2 && !self.left && self.follows(&["och"]) => false,
                    // "Gruppen utgår från brukarnas vardag" leaves nothing out.
                    Some("från" | "ifrån") => no != "utgår",
                    Some("bara" | "enbart" | "endast" | "minst") => false,
                    // "Ingen ska behöva berätta två gånger" is an aim.
                    Some("ska" | "skall") => !matches!(no, "ingen" | "inga" | "inget"),
                    _ => true,
                };
                if is_no {
                    self.explained = false;
                    self.denied_after.get_or_insert(self.count);
                }
            }
            "utan" if self.count == 1 && word.first => self.denied_after = Some(1),
            // "Gruppen saknar rätt att upphandla"; but that patients lack something is why there is an assignment.
            "saknar" if !self.subordinate && self.previous.is_some_and(|of| is_own(&fold(of.text))) => {
                self.denied_after.get_or_insert(self.count);
            }
            // "Att föreslå spridning ingår inte": the infinitive is what is denied.
            "att" if word.first => {}
            "att" | "som" | "när" | "där" | "medan" | "innan" | "tills" | "vilket" | "vilka" | "vars" => {
                self.subordinate = true;
            }
            "så" => self.subordinate |= next().as_deref() == Some("att"),
            "om" => {
                let opens = word.first
                    || self
                        .previous
                        .is_some_and(|previous| previous.next == Some(',') || &*fold(previous.text) == "även");
                self.subordinate |= opens;
            }
            "eftersom" | "därför" | "pga" | "skäl" | "skälet" | "anledning" | "orsaken" => {
                self.subordinate = true;
                self.reasoned = true;
            }
            "då" if !word.first => {
                self.subordinate = true;
                self.reasoned = true;
            }
            "av" | "bli" | "blir" | "åt" | "på" | "hos" => self.led_after = self.count,
            "kommande" | "senare" | "nästa" | "framtida" | "annan" | "annat" | "separat" => {
                let led = self.led_after > 0 && self.count - self.led_after <= 2
                    || matches!(&*fold(word.text), "kommande" | "senare" | "framtida") && self.follows(&["en", "ett"]);
                self.elsewhere |= led && next().is_some_and(|next| is_assignment(&next));
                self.elsewhere |= self.follows(&["någon", "någons"]) && word.next != Some('-');
            }
            "andra" => self.elsewhere |= self.follows(&["får", "låter", "låta"]),
            // "… som inte ingår i det här uppdraget"
            "ingår" | "ryms" => {
                let of_assignment = || rest.clone().take(4).any(|next| fold(next.text).starts_with("uppdrag"));
                self.elsewhere |= self.follows(&["inte", "ej"]) && of_assignment();
            }
            // "… men kan komma att bli aktuell senare"
            "aktuell" | "aktuellt" | "aktuella" => self.left |= self.follows(&["bli", "blir"]),
            "egen" | "eget" | "egna" => self.left |= self.follows(&["sin", "sitt", "sina", "deras", "dess"]),
            // "… det är inte vårt bord"
            "bord" => self.elsewhere |= self.follows(&["vårt", "gruppens"]),
            "sköter" | "sköts" | "hanteras" | "hanterar" | "ligger" => self.left = true,
            "grund" => self.reasoned |= next().as_deref() == Some("av"),
            _ => {}
        }
    }
}

/// Whether a word names those who have the assignment, or the assignment itself.
fn is_own(word: &str) -> bool {
    const OWN: [&str; 6] = ["grupp", "arbetsgrupp", "processgrupp", "temagrupp", "uppdrag", "projekt"];
    word == "vi" || OWN.iter().any(|stem| word.starts_with(stem))
}

/// Whether a word names a group, an assignment or another who could take something over.
fn is_assignment(word: &str) -> bool {
    [
        "grupp",
        "uppdrag",
        "projekt",
        "arbetsgrupp",
        "uppdragsgrupp",
        "aktör",
        "instans",
        "part",
        "verksamhet",
        "förvaltning",
        "myndighet",
        "huvudman",
        "forum",
        "skede",
        "fas",
        "etapp",
    ]
    .iter()
    .any(|stem| word.starts_with(stem))
}

/// Whether a text is only an instruction in brackets, to be written over.
fn is_bracketed(text: &str) -> bool {
    let text = text.trim();
    [('[', ']'), ('<', '>'), ('{', '}')].iter().any(|&(open, close)| text.starts_with(open) && text.ends_with(close))
}

/// Whether a text says no in one word or sign.
fn is_bare_no(text: &str) -> bool {
    const LONGEST: usize = 6;
    let text = text.trim().trim_end_matches('.');
    let is_short = text.len() <= LONGEST;
    is_short && matches!(lowercase(text).as_str(), "n/a" | "na" | "nix" | "nej" | "0" | "nope" | "intet")
}

/// Whether a short text only keeps the place of one that is to come.
fn is_placeholder(text: &str) -> bool {
    let folded: Vec<_> = words(text).map(|word| fold(word.text)).collect();
    let has = |wanted: &[&str]| folded.iter().any(|word| wanted.contains(&&**word));
    let mark = |word: &str| word.len() >= 2 && word.bytes().all(|b| b == b'x');
    let first = folded.first().map(|word| &**word);
    let second = folded.get(1).map(|word| &**word);
    // That something is not ready is said of what the text is about if it says nothing else, or says so at once; not in
    // "Journalsystemet byts och är inte klart. Personal slutar under tiden."
    const READY: [&str; 3] = ["klart", "klar", "klara"];
    let is_of_itself =
        || folded.iter().take(3).any(|word| READY.contains(&&**word)) || !words(text).skip(1).any(|word| word.first);
    has(&["tbd", "tba", "todo", "lorem", "ifylles", "kompletteras", "återkommer", "återkomma", "avvaktar", "avvakta"])
        || folded.iter().any(|word| mark(word))
        || (has(&["fylls", "fylla", "fyll"]) && has(&["i"]))
        || (has(&["läggs"]) && has(&["till", "in"]) && has(&["när", "efter", "senare"]))
        || (has(&["senare", "framöver"]) && folded.len() <= 4)
        || (has(&["nästa"]) && has(&["version"]))
        || (has(&["längre"]) && has(&["fram"]))
        || (has(&["möte", "mötet", "uppstartsmötet", "startmötet"])
            && has(&["beslutas", "bestäms", "diskuteras", "avgörs", "utses", "bestämmas", "planeras", "klargörs"]))
        || (folded.len() <= 8
            && (folded.iter().any(|word| word.starts_with("bilaga") || word.starts_with("bifogad"))
                || has(&["separat"]) && has(&["dokument", "plan", "handling", "fil"])))
        || (folded.len() <= 8
            && has(&["möte", "mötet"])
            && has(&["upp"])
            && has(&["tas", "förs", "lyfts", "tar"])
            && !has(&["varje", "alla"]))
        || is_mere_intention(&folded)
        || (folded.len() <= 4 && has(&["oklart", "osäkert", "framtagande", "anstå", "vänta", "uppskjutet"]))
        || (has(&["senare", "framöver", "kommer"])
            && has(&[
                "meddelas",
                "beskrivas",
                "bestämmas",
                "skrivas",
                "beslutas",
                "bestäms",
                "skrivs",
                "anges",
                "preciseras",
                "läggs",
                "klargörs",
                "utses",
                "beskrivs",
                "fastställs",
                "formuleras",
                "info",
                "information",
            ]))
        || (has(&["ej", "inte", "ännu"])
            && !has(&["saknas", "saknar"])
            && (has(&["bestämt", "beslutat", "fastställt", "utrett", "ännu", "spikat"])
                || has(&READY) && is_of_itself()))
        || (has(&["ska", "skall", "bör", "måste"])
            && has(&["diskuteras", "beslutas", "bestämmas", "klargöras", "utredas", "fastställas", "kompletteras"])
            && folded.len() <= 4)
        || (has(&["under"]) && has(&["arbete", "utredning"]) && folded.len() <= 4)
        || (has(&["skriv", "text", "beskriv"]) && has(&["här"]) && folded.len() <= 6)
        || first == Some("att")
            && matches!(
                second,
                Some(
                    "diskutera" | "bestämma" | "definieras" | "definiera" | "göra" | "klargöra" | "utreda" | "besluta"
                )
            )
}

/// Whether a text only says that there is to be something, and not what: "Resultaten ska spridas", "ja, det ska finnas med".
fn is_mere_intention(folded: &[std::borrow::Cow<'_, str>]) -> bool {
    const MOST_WORDS: usize = 8;
    const STEMS: [&str; 11] = [
        "resultat",
        "uppfölj",
        "spridning",
        "implement",
        "införand",
        "utvärder",
        "brukarmedverkan",
        "delaktighet",
        "plan",
        "helhetsperspektiv",
        "arbetet",
    ];
    const MODALS: &str = " ska skall bör måste planeras planerad viktigt viktig ";
    const EMPTY: &str = " ja det den detta att finnas med ske sker göras spridas följas upp införas utvärderas ingå vara \
        är självklart givetvis naturligtvis en i också även och tas fram uppdraget beaktas på sätt \
        lämpligt vi gruppen kommer av för ";
    let is_among = |list: &str, word: &str| has(list, &[" ", word, " "].concat());
    let is_modal = |word: &str| is_among(MODALS, word);
    let is_empty =
        |word: &str| is_modal(word) || is_among(EMPTY, word) || STEMS.iter().any(|stem| word.starts_with(stem));
    folded.len() <= MOST_WORDS && folded.iter().any(|word| is_modal(word)) && folded.iter().all(|word| is_empty(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn substance(text: &str) -> Substance {
        Substance::of(text)
    }

    #[test]
    fn tells_placeholders_denials_and_statements_apart() {
        use Substance::*;
        for (text, expected) in [
            ("", Empty),
            (" \n ", Empty),
            ("–", Placeholder),
            ("TBD", Placeholder),
            ("Fylls i senare.", Placeholder),
            ("Kompletteras efter mötet i mars", Placeholder),
            ("Ej bestämt", Placeholder),
            ("Ska diskuteras", Placeholder),
            ("xx", Placeholder),
            ("Ej aktuellt.", Denial),
            ("Nej", Denial),
            ("Någon plan för spridning tas inte fram.", Denial),
            ("Se bilaga 2", Placeholder),
            ("Framgår av bilagan.", Placeholder),
            ("Beskrivs i separat dokument", Placeholder),
            ("Beslutas på mötet i april", Placeholder),
            ("Hur brukarna ska vara med bestäms längre fram.", Placeholder),
            ("Hur resultatet ska spridas ingår inte. Det bestäms av en kommande grupp.", Denial),
            ("Bestäms av nästa grupp.", Denial),
            ("Det får bli ett senare uppdrag.", Denial),
            ("Tas om hand i ett kommande projekt.", Denial),
            ("Avvikelser hanteras av någon annan.", Denial),
            ("Följs upp av regionen i deras egen studie, som inte ingår i det här uppdraget.", Denial),
            ("Vi gör ingen uppföljning. Revisionen gör sin egen granskning.", Denial),
            ("Någon uppföljning gör vi inte. Den sköter regionen.", Denial),
            ("Varje enhet följer upp i sin egen statistik varje kvartal.", Said),
            ("Spridningen sköter enhetscheferna på sina arbetsplatsträffar.", Said),
            ("Brukare deltar inte i gruppen. Två fokusgrupper hålls i maj.", Said),
            ("Resultatet delas med en annan grupp som arbetar med samma fråga.", Said),
            ("Saknas ännu.", Denial),
            ("Uppdraget saknar budget.", Denial),
            ("Gruppen saknar budget, eftersom arbetet ryms i ordinarie tid.", ReasonedDenial),
            ("Många äldre saknar en samordnad plan.", Said),
            ("Gruppen möter barn som saknar skolgång.", Said),
            ("Inte klart", Placeholder),
            ("Vem som sprider resultatet är inte klart.", Placeholder),
            ("Inte klart. Vi pratar om det i maj.", Placeholder),
            ("Journalsystemet byts och är inte klart. Personal slutar under tiden.", Said),
            ("Formerna är inte beslutade. Det är inte bestämt vem.", Placeholder),
            ("Brukarrådet har avböjt.", Denial),
            ("Patientföreningen har avböjt på grund av tidsbrist.", ReasonedDenial),
            ("Uppföljning görs inte i detta uppdrag men kan komma att bli aktuell senare.", Denial),
            ("Uppföljningen ligger på regionen och inte på gruppen.", Denial),
            ("Vi beskriver den unges liv och inte diagnosen.", Said),
            ("Mallen används även i nästa uppdrag.", Said),
            ("Brukare deltar inte, eftersom frågan bara rör journalsystemens inställningar.", ReasonedDenial),
            ("Inte möjligt på grund av sekretess.", ReasonedDenial),
            ("Patienter kan inte sitta med: de är för svårt sjuka för att resa.", ReasonedDenial),
            ("Ej aktuellt, uppdraget är bara en kartläggning.", ReasonedDenial),
            ("Nej, brukare deltar inte i gruppen.", Denial),
            ("Gruppen skriver inga nya riktlinjer utan prövar dem som finns.", Said),
            ("Ingen ska behöva berätta sin historia två gånger.", Said),
            ("Varför kommer inte kallelserna fram?", Said),
            ("N/A", Denial),
            ("Resultaten ska spridas.", Placeholder),
            ("Ja, det ska finnas med.", Placeholder),
            ("Uppföljning ska ske.", Placeholder),
            ("Gruppen ska ta fram en plan för spridning.", Said),
            ("Uppföljningen tycker vi att centret ska ta hand om, det är inte vårt bord.", Denial),
            ("[Beskriv här vad gruppen ska göra, en sak per rad, gärna med datum för varje del]", Placeholder),
            ("Gruppen utgår från personens hela vardag.", Said),
            ("Spridning sker på arbetsplatsträffar så att inga verksamheter missas.", Said),
            ("Inte bara kommunen utan alla parter sprider resultatet.", Said),
            ("Pensionärsrådet deltar. De närstående deltar inte.", Said),
            ("Gruppen redovisar en plan för uppföljning i maj.", Said),
        ] {
            assert_eq!(substance(text), expected, "{text}");
        }
    }

    #[test]
    fn a_denied_term_is_not_affirmed() {
        let terms = Terms::new([["uppföljning*"]]).unwrap();
        let read = |text| Statement::read(text, &terms, 100);
        assert!(!read("Uppföljning ingår inte i uppdraget.").claims.denied.is_empty());
        assert!(read("Uppföljning ingår inte i uppdraget.").claims.affirmed.is_empty());
        assert!(!read("Gruppen föreslår uppföljning. Budget saknas.").claims.affirmed.is_empty());
        for denied in ["Gruppen saknar uppföljning.", "Vi saknar rätt att göra uppföljningar."] {
            assert!(read(denied).claims.affirmed.is_empty() && !read(denied).claims.denied.is_empty(), "{denied}");
        }
        for affirmed in ["Patienterna saknar uppföljning.", "Gruppen saknar pengar men gör en uppföljning."] {
            assert!(!read(affirmed).claims.affirmed.is_empty(), "{affirmed}");
        }
    }
}
