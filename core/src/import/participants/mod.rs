//! Members, seats and refusals: from tables, lists and prose.

mod job_titles;
mod line;
mod names;
mod prose;
mod seats;
mod standing;
mod table;

pub(super) use line::{from_line, heads_party, join, names_party, planned_seats};
pub(super) use names::{names_in, opens_with_name};
pub(super) use prose::from_prose;
pub(super) use standing::is_refusal;
pub(super) use table::{Column, columns, from_row, row_heads_party};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::draft::{Sector, Standing};

    fn read(text: &str) -> Vec<(String, Option<&'static str>, Standing)> {
        from_line(text, "", "").into_iter().map(|who| (who.name, who.sector.map(Sector::id), who.standing)).collect()
    }

    #[test]
    fn reads_lines() {
        use Standing::*;
        for (text, name, sector, standing) in [
            ("Anna Ek, enhetschef hemsjukvården, Borås Stad", "Anna Ek", Some("kommunal-primarvard"), Member),
            ("Sven-Erik Ljung (överläkare, SÄS)", "Sven-Erik Ljung", Some("specialistvard"), Member),
            ("Vårdcentralschef Bo Ny", "Bo Ny", Some("primarvard"), Member),
            ("en representant från regionen utses senare", "", Some("region"), Planned),
            ("SÄS har tackat nej till att delta", "", Some("specialistvard"), Declined),
            ("Cia Alm", "Cia Alm", None, Member),
        ] {
            assert_eq!(read(text), [(name.to_owned(), sector, standing)], "{text}");
        }
    }

    #[test]
    fn reads_prose_and_counted_seats() {
        let sectors = |text: &str| -> Vec<_> {
            from_line(text, "", "").into_iter().map(|who| who.sector.map(Sector::id)).collect()
        };
        assert_eq!(sectors("Två processledare (kommun, region) anställs"), [Some("kommun"), Some("region")]);
        assert_eq!(
            sectors("Gruppen består av representanter från kommunerna, primärvården och SÄS."),
            [Some("kommun"), Some("primarvard"), Some("specialistvard")]
        );
        let prose = from_line(
            "I gruppen ingår Eva Lund, enhetschef för hemsjukvården i Borås, och Johan Frisk, distriktsläkare på Närhälsan Boda.",
            "",
            "",
        );
        let names: Vec<_> = prose.iter().map(|who| who.name.as_str()).collect();
        assert_eq!(names, ["Eva Lund", "Johan Frisk"]);
        assert_eq!(prose[0].role, "enhetschef för hemsjukvården i Borås");
    }
}
