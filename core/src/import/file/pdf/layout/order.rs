//! Puts things in order of a measure.
//!
//! One sort for all: the standard library's is compiled anew for each type, two kilobytes at a time.

/// Things in order of what is measured on each; those of the same measure stay in the order that they had.
pub fn by<T>(things: Vec<T>, measure: impl Fn(&T) -> f32) -> Vec<T> {
    let mut order: Vec<(f32, usize)> = things.iter().map(measure).zip(0..).collect();
    sort(&mut order);
    let mut things: Vec<Option<T>> = things.into_iter().map(Some).collect();
    order.into_iter().filter_map(|(_, place)| things.get_mut(place).and_then(Option::take)).collect()
}

fn sort(order: &mut [(f32, usize)]) {
    order.sort_unstable_by(|one, other| one.0.total_cmp(&other.0).then(one.1.cmp(&other.1)));
}

#[cfg(test)]
mod tests {
    use super::by;

    #[test]
    fn equals_stay_in_their_order() {
        assert_eq!(
            by(vec![(2.0, 'a'), (1.0, 'b'), (2.0, 'c'), (1.0, 'd')], |thing| thing.0),
            [(1.0, 'b'), (1.0, 'd'), (2.0, 'a'), (2.0, 'c')]
        );
    }
}
