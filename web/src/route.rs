//! Which view an address asks for. What stands after `#` is the whole address, so that the app works from any folder.

/// A view.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum View {
    /// Mina utkast.
    Drafts,
    /// One draft, by id.
    Draft(String),
    /// Regelverk, at a pack and a rule if they are named.
    Rules {
        /// The pack, by id.
        pack: Option<String>,
        /// The rule, by id.
        rule: Option<String>,
    },
    /// Granska dokument.
    Batch,
    /// Lagring: room, history, the bin, backups.
    Storage,
    /// A draft that is in the address itself.
    Shared(String),
    /// Om.
    About,
}

impl View {
    /// The view of an address; `None` where the part after `#` is no address of a view but a place on the page.
    pub fn parse(hash: &str) -> Option<Self> {
        let path = hash.trim_start_matches('#');
        if path.is_empty() {
            return Some(Self::Drafts);
        }
        let mut parts = path.strip_prefix('/')?.split('/').filter(|part| !part.is_empty()).map(str::to_owned);
        Some(match (parts.next().as_deref(), parts.next(), parts.next()) {
            (Some("utkast"), Some(id), _) => Self::Draft(id),
            (Some("regelverk"), pack, rule) => Self::Rules { pack, rule },
            (Some("granska"), ..) => Self::Batch,
            (Some("lagring"), ..) => Self::Storage,
            (Some("delat"), Some(link), _) => Self::Shared(link),
            (Some("om"), ..) => Self::About,
            _ => Self::Drafts,
        })
    }

    /// Whether it is `other`, "page", or a part of it, "true": as `aria-current` has it.
    pub fn within(&self, other: &Self) -> Option<&'static str> {
        match (self, other) {
            (Self::Draft(_) | Self::Storage, Self::Drafts) => Some("true"),
            (Self::Rules { .. }, Self::Rules { .. }) => Some("page"),
            (this, other) if this == other => Some("page"),
            _ => None,
        }
    }

    /// Its address.
    pub fn address(&self) -> String {
        match self {
            Self::Drafts => "#/".to_owned(),
            Self::Draft(id) => format!("#/utkast/{id}"),
            Self::Rules { pack, rule } => {
                let parts = [pack, rule].into_iter().flatten();
                parts.fold("#/regelverk".to_owned(), |address, part| format!("{address}/{part}"))
            }
            Self::Batch => "#/granska".to_owned(),
            Self::Storage => "#/lagring".to_owned(),
            Self::Shared(link) => format!("#/delat/{link}"),
            Self::About => "#/om".to_owned(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_address_leads_back_to_its_view() {
        let rules = |pack: Option<&str>, rule: Option<&str>| View::Rules {
            pack: pack.map(str::to_owned),
            rule: rule.map(str::to_owned),
        };
        let views = [
            View::Drafts,
            View::Draft("a1".to_owned()),
            rules(None, None),
            rules(Some("p"), None),
            rules(Some("p"), Some("r")),
            View::Batch,
            View::Storage,
            View::Shared("AQ-_".to_owned()),
            View::About,
        ];
        for view in views {
            assert_eq!(View::parse(&view.address()), Some(view));
        }
    }

    #[test]
    fn what_is_no_address_changes_nothing() {
        assert_eq!(View::parse(""), Some(View::Drafts));
        assert_eq!(View::parse("#/nonsense"), Some(View::Drafts));
        assert_eq!(View::parse("#/utkast/"), Some(View::Drafts));
        assert_eq!(View::parse("#content"), None);
    }
}
