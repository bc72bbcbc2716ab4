//! What the titles of those who work in care, school and social services end in.

/// Whether a word ends as titles do.
pub(super) fn ends_as_title(word: &str) -> bool {
    const ENDINGS: [&str; 65] = [
        "stödjare",
        "rådgivare",
        "coach",
        "jurist",
        "ekonom",
        "administratör",
        "beteendevetare",
        "audionom",
        "diakon",
        "adjunkt",
        "lektor",
        "professor",
        "gymnast",
        "sköterskan",
        "vakt",
        "tolk",
        "samordnaren",
        "redare",
        "hygienist",
        "sjukgymnast",
        "biträde",
        "ombud",
        "planerare",
        "utredare",
        "inspektör",
        "tekniker",
        "ledamot",
        "ansvarig",
        "specialist",
        "farmaceut",
        "apotekare",
        "vårdare",
        "bedömare",
        "behandlare",
        "förvaltare",
        "forskare",
        "läkaren",
        "chef",
        "chefen",
        "läkare",
        "sköterska",
        "ledare",
        "ordförande",
        "samordnare",
        "koordinator",
        "strateg",
        "utvecklare",
        "terapeut",
        "psykolog",
        "kurator",
        "rektor",
        "handläggare",
        "sekreterare",
        "konsulent",
        "pedagog",
        "logoped",
        "dietist",
        "representant",
        "företrädare",
        "controller",
        "assistent",
        "direktör",
        "barnmorska",
        "kanslist",
        "lärare",
    ];
    ENDINGS.iter().any(|ending| word.ends_with(ending))
}

pub(in crate::import) fn is_job_title(word: &str) -> bool {
    ends_as_title(word)
        || matches!(
            word,
            "mas"
                | "mar"
                | "medicinskt"
                | "biträdande"
                | "vice"
                | "tf"
                | "leg"
                | "undersköterska"
                | "socionom"
                | "sammankallande"
                | "ordf"
                | "kontaktperson"
                | "ssk"
                | "dsk"
                | "usk"
                | "ec"
                | "ehc"
        )
}

pub(in crate::import) fn is_abbreviated_title(part: &str) -> bool {
    matches!(part, "MAS" | "MAR" | "SSK" | "DSK")
}
