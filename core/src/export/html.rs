//! A document as HTML: to be looked at, printed, or saved as PDF by a browser.

use super::document::{Block, Document, Fact, Section, Table};
use crate::wording::{Label, Language};

/// How an [`article`] looks on paper and on screen.
pub const STYLE: &str = include_str!("html/print.css");

/// A document as a whole page with its style.
pub fn page(document: &Document) -> String {
    let language = match document.language {
        Language::Swedish => "sv",
        Language::English => "en",
    };
    let title = escaped(&document.title);
    format!(
        "<!doctype html>\n<html lang=\"{language}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{title}</title>\n\
         <style>\n{STYLE}</style>\n</head>\n<body>\n{}</body>\n</html>\n",
        article(document)
    )
}

/// A document as one element, `<article class="document">`, to stand in a page that has [`STYLE`].
pub fn article(document: &Document) -> String {
    let mut writer = Writer { language: document.language, html: String::new() };
    writer.line("<article class=\"document\">");
    writer.line("<header>");
    if !document.collaboration.is_empty() {
        writer.element("p class=\"collaboration\"", &document.collaboration);
    }
    if !document.kind.is_empty() {
        writer.element("p class=\"kind\"", &document.kind);
    }
    writer.element("h1", &document.title);
    writer.facts(&document.facts);
    writer.line("</header>");
    for section in &document.sections {
        writer.section(section, 2);
    }
    writer.line("</article>");
    writer.html
}

struct Writer {
    language: Language,
    html: String,
}

impl Writer {
    fn line(&mut self, html: &str) {
        self.html.push_str(html);
        self.html.push('\n');
    }

    /// An element with a text; `opening` is its name, perhaps with a class.
    fn element(&mut self, opening: &str, text: &str) {
        let name = opening.split(' ').next().unwrap_or_default();
        self.line(&format!("<{opening}>{}</{name}>", escaped(text)));
    }

    fn section(&mut self, section: &Section, level: usize) {
        self.line("<section>");
        self.element(&format!("h{level}"), &section.heading);
        for block in &section.blocks {
            match block {
                Block::Paragraph(text) => self.element("p", text),
                Block::Bullets(items) => self.list("ul", items),
                Block::Numbers(items) => self.list("ol", items),
                Block::Facts(facts) => self.facts(facts),
                Block::Table(table) => self.table(table),
                Block::Absent => self.element("p class=\"absent\"", self.language.label(Label::Absent)),
            }
        }
        for part in &section.parts {
            self.section(part, level + 1);
        }
        self.line("</section>");
    }

    fn list(&mut self, name: &str, items: &[String]) {
        self.line(&format!("<{name}>"));
        items.iter().for_each(|item| self.element("li", item));
        self.line(&format!("</{name}>"));
    }

    fn facts(&mut self, facts: &[Fact]) {
        if facts.is_empty() {
            return;
        }
        self.line("<dl>");
        for fact in facts {
            self.element("dt", &fact.label);
            match fact.value.as_str() {
                "" => self.element("dd class=\"absent\"", self.language.label(Label::Absent)),
                value => self.element("dd", value),
            }
        }
        self.line("</dl>");
    }

    fn table(&mut self, table: &Table) {
        self.line("<table>\n<thead>\n<tr>");
        table.columns.iter().for_each(|&column| self.element("th scope=\"col\"", self.language.label(column)));
        self.line("</tr>\n</thead>\n<tbody>");
        for row in &table.rows {
            self.line("<tr>");
            row.iter().for_each(|cell| self.element("td", cell));
            self.line("</tr>");
        }
        self.line("</tbody>\n</table>");
    }
}

/// A text that is no markup.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            letter => escaped.push(letter),
        }
    }
    escaped
}
