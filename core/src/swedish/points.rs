//! Lists as people type them.

/// How many lines of a text are points of a list: "- …", "• …", "1. …", "a) …".
pub fn count_points(text: &str) -> u16 {
    let points = text.lines().filter(|line| is_point(line.trim_start())).count();
    u16::try_from(points).unwrap_or(u16::MAX)
}

fn is_point(line: &str) -> bool {
    let Some((mark, rest)) = line.split_once(char::is_whitespace) else { return false };
    let is_mark = matches!(mark, "-" | "–" | "—" | "•" | "*" | "·" | "o");
    let number = mark.strip_suffix(['.', ')']).unwrap_or_default();
    let is_number = !number.is_empty()
        && (number.len() <= 2 && number.bytes().all(|byte| byte.is_ascii_digit())
            || number.len() == 1 && number.bytes().all(|byte| byte.is_ascii_alphabetic()));
    (is_mark || is_number) && !rest.trim().is_empty()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_the_marks_of_lists() {
        assert_eq!(count_points("Gruppen ska\n- kartlägga\n• föreslå\n3. följa upp\n  b) sprida"), 4);
        assert_eq!(count_points("Kartlägga.\nFöreslå.\n2026 börjar arbetet.\n-\n- "), 0);
    }
}
