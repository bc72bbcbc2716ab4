//! The names of places.

use crate::swedish::lowercase;

/// The municipalities of Västra Götaland whose name is one word.
const MUNICIPALITIES: &str = "ale alingsås bengtsfors bollebygd borås essunga falköping färgelanda grästorp gullspång göteborg götene \
     herrljunga hjo härryda karlsborg kungälv lerum lidköping lysekil mariestad mark mellerud munkedal mölndal \
     orust partille skara skövde sotenäs stenungsund strömstad svenljunga tanum tibro tidaholm tjörn tranemo \
     trollhättan töreboda uddevalla ulricehamn vara vårgårda vänersborg åmål öckerö";

/// Other words in the names of places, and of workplaces by them.
const OTHERS: &str = "dals ed lilla edet sjuhärad älvsborg södra västra norra östra götaland skene kinna fyrbodal skaraborg \
     dalsland bohuslän hisingen angered frölunda sverige";

/// Whether a text is the name of a municipality and nothing else.
pub(in crate::import) fn is_municipality(text: &str) -> bool {
    let text = lowercase(text.trim().trim_end_matches('.'));
    matches!(&*text, "dals ed" | "dals-ed" | "lilla edet") || MUNICIPALITIES.split(' ').any(|name| name == text)
}

/// Whether a word, in lower case, names a place, also in the genitive.
pub(in crate::import) fn is_place(word: &str) -> bool {
    let bare = word.strip_suffix('s').unwrap_or(word);
    MUNICIPALITIES.split(' ').chain(OTHERS.split(' ')).any(|place| place == word || place == bare)
}
