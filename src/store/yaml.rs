//! The only file that names the YAML crates: text to `Node` with every place kept, and `Node` to one-line text.

use granit_parser::{ErrorKind, Event, Marker, Parser, ScalarStyle, Span};
use serde::ser::{Serialize, SerializeMap, SerializeSeq, Serializer};

use crate::domain::fault::{Fault, FaultKind, Ill};
use crate::domain::node::{Key, Node, NodeKind, Pos};

/// The largest file that is read, in bytes: far above any real record, far below what would hurt.
pub const LARGEST: u64 = 1 << 20;
/// The deepest nesting that is read.
const DEEPEST: usize = 24;

/// Reads the bytes of one file. Syntax faults end the reading; duplicate keys, anchors, aliases, tags and merge keys
/// are gathered. Never panics; memory and time are bounded by the length.
pub fn parse(bytes: &[u8]) -> Result<Node, Vec<Fault>> {
    let text = text_of(bytes)?;
    let mut reader = Reader { faults: Vec::new(), text };
    match reader.document() {
        Ok(Some(node)) if reader.faults.is_empty() => Ok(node),
        Ok(None) if reader.faults.is_empty() => Err(vec![Fault::at(Pos { line: 1, column: 1 }, FaultKind::Empty)]),
        Ok(_) => Err(reader.faults),
        Err(fault) => {
            reader.faults.push(fault);
            Err(reader.faults)
        }
    }
}

/// The text of a file, or why it is none: size, encoding, control characters, merge markers, a cut-off last line.
fn text_of(bytes: &[u8]) -> Result<&str, Vec<Fault>> {
    if bytes.len() as u64 > LARGEST {
        return Err(vec![Fault::at(Pos::default(), FaultKind::TooLarge { limit: LARGEST })]);
    }
    let text = match std::str::from_utf8(bytes) {
        Ok(text) => text,
        Err(error) => {
            let good = std::str::from_utf8(&bytes[..error.valid_up_to()]).unwrap_or("");
            return Err(vec![Fault::at(place(good), FaultKind::NotUtf8)]);
        }
    };
    if text.trim().is_empty() {
        return Err(vec![Fault::at(Pos { line: 1, column: 1 }, FaultKind::Empty)]);
    }
    let bad = |c: char| c.is_control() && !matches!(c, '\n' | '\r' | '\t');
    if let Some((at, character)) = text.char_indices().find(|(_, c)| bad(*c)) {
        let kind = FaultKind::Control { character: u32::from(character) };
        return Err(vec![Fault::at(place(&text[..at]), kind)]);
    }
    for marker in ["<<<<<<< ", ">>>>>>> "] {
        let at = if text.starts_with(marker) { Some(0) } else { text.find(&format!("\n{marker}")).map(|at| at + 1) };
        if let Some(at) = at {
            return Err(vec![Fault::at(place(&text[..at]), FaultKind::Conflict { opened: openings(text) > 1 })]);
        }
    }
    if !text.ends_with('\n') {
        return Err(vec![Fault::at(place(text), FaultKind::NoFinalNewline)]);
    }
    Ok(text)
}

/// How many entries on a line of their own open a record: more than one stand only between the markers of a merge, where both
/// sides made it.
fn openings(text: &str) -> usize {
    let opens = |line: &&str| line.contains(" do: open,") || line.contains(" do: open}");
    text.lines().filter(|line| line.trim_start().starts_with("- {")).filter(opens).count()
}

/// The place just after `before`; columns are counted in characters.
fn place(before: &str) -> Pos {
    let line = before.bytes().filter(|b| *b == b'\n').count() + 1;
    let column = before.rsplit('\n').next().map_or(0, |last| last.chars().filter(|c| *c != '\u{feff}').count()) + 1;
    Pos { line: number(line), column: number(column) }
}

fn number(value: usize) -> u32 {
    u32::try_from(value).unwrap_or(u32::MAX)
}

struct Reader<'t> {
    faults: Vec<Fault>,
    text: &'t str,
}

type Events<'t> = Parser<'t, granit_parser::StrInput<'t>>;

impl<'t> Reader<'t> {
    /// The one document of the text; `None` when it holds none.
    fn document(&mut self) -> Result<Option<Node>, Fault> {
        let mut events = Parser::new_from_str(self.text);
        let mut found = None;
        while let Some((event, span)) = self.next(&mut events)? {
            match event {
                Event::StreamStart | Event::StreamEnd | Event::DocumentStart(..) | Event::DocumentEnd => {}
                _ if found.is_some() => return Err(Fault::at(at(&span), FaultKind::SecondDocument)),
                event => found = Some(self.node(event, span, &mut events, 0)?),
            }
        }
        Ok(found)
    }

    /// The next event that is no comment.
    fn next(&mut self, events: &mut Events<'t>) -> Result<Option<(Event<'t>, Span)>, Fault> {
        loop {
            match events.next_event() {
                None => return Ok(None),
                Some(Ok((Event::Comment(..), _))) => {}
                Some(Ok(event)) => return Ok(Some(event)),
                Some(Err(error)) => return Err(syntax(&error)),
            }
        }
    }

    fn inner(&mut self, events: &mut Events<'t>) -> Result<(Event<'t>, Span), Fault> {
        let text = self.text;
        let cut_off = || Fault::at(place(text), FaultKind::Syntax { ill: Ill::End, error: "unexpected end".into() });
        self.next(events)?.ok_or_else(cut_off)
    }

    fn node(&mut self, event: Event<'t>, span: Span, events: &mut Events<'t>, depth: usize) -> Result<Node, Fault> {
        let pos = at(&span);
        if depth > DEEPEST {
            return Err(Fault::at(pos, FaultKind::TooDeep));
        }
        self.forbidden(&event, pos);
        let kind = match event {
            Event::Scalar(text, style, ..) if style == ScalarStyle::Plain && span.is_empty() && text == "~" => {
                NodeKind::Empty
            }
            Event::Scalar(text, style, ..) if style == ScalarStyle::Plain && text.is_empty() => NodeKind::Empty,
            Event::Scalar(text, ..) => NodeKind::Text(text.into_owned()),
            Event::SequenceStart(..) => NodeKind::List(self.list(events, depth)?),
            Event::MappingStart(..) => NodeKind::Map(self.map(events, depth)?),
            _ => NodeKind::Empty,
        };
        Ok(Node { pos, kind })
    }

    /// Anchors, aliases and tags are faults, never followed.
    fn forbidden(&mut self, event: &Event<'t>, pos: Pos) {
        let kind = if event.is_alias() {
            FaultKind::Alias
        } else if event.anchor_id().is_some_and(|id| id > 0) {
            FaultKind::Anchor
        } else if let Some(tag) = event.tag() {
            FaultKind::Tag { tag: tag.original() }
        } else {
            return;
        };
        self.faults.push(Fault::at(pos, kind));
    }

    fn list(&mut self, events: &mut Events<'t>, depth: usize) -> Result<Vec<Node>, Fault> {
        let mut items = Vec::new();
        loop {
            let (event, span) = self.inner(events)?;
            if matches!(event, Event::SequenceEnd) {
                return Ok(items);
            }
            items.push(self.node(event, span, events, depth + 1)?);
        }
    }

    fn map(&mut self, events: &mut Events<'t>, depth: usize) -> Result<Vec<(Key, Node)>, Fault> {
        let mut fields: Vec<(Key, Node)> = Vec::new();
        loop {
            let (event, span) = self.inner(events)?;
            if matches!(event, Event::MappingEnd) {
                return Ok(fields);
            }
            let key = self.node(event, span, events, depth + 1)?;
            let (event, span) = self.inner(events)?;
            let value = self.node(event, span, events, depth + 1)?;
            match key.kind {
                NodeKind::Text(name) => self.add(&mut fields, Key { pos: key.pos, name }, value),
                _ => self.faults.push(Fault::at(key.pos, FaultKind::OddKey)),
            }
        }
    }

    fn add(&mut self, fields: &mut Vec<(Key, Node)>, key: Key, value: Node) {
        if key.name == "<<" {
            self.faults.push(Fault::at(key.pos, FaultKind::MergeKey));
        } else if fields.iter().any(|(other, _)| other.name == key.name) {
            self.faults.push(Fault::at(key.pos, FaultKind::DuplicateKey { key: key.name }));
        } else {
            fields.push((key, value));
        }
    }
}

fn at(span: &Span) -> Pos {
    marked(&span.start)
}

fn marked(marker: &Marker) -> Pos {
    Pos { line: number(marker.line()), column: number(marker.col() + 1) }
}

fn syntax(error: &granit_parser::ScanError) -> Fault {
    let kind = match error.kind() {
        ErrorKind::TabInBlockIndentation
        | ErrorKind::TabNotAllowed
        | ErrorKind::TabInIndentation
        | ErrorKind::TabAtBlockScalarStart => FaultKind::Tab,
        ErrorKind::RecursionLimitExceeded => FaultKind::TooDeep,
        ErrorKind::UnknownAnchor => FaultKind::Alias,
        kind => FaultKind::Syntax { ill: ill(kind), error: error.info() },
    };
    Fault::at(marked(error.marker()), kind)
}

/// The messages of the library, sorted by what a person has to look for.
fn ill(kind: &ErrorKind) -> Ill {
    use ErrorKind::*;
    match kind {
        UnexpectedEofFlowSequence
        | UnexpectedEofFlowMapping
        | UnexpectedEofImplicitFlowMapping
        | ExpectedFlowMappingSeparator
        | ExpectedFlowSequenceSeparator
        | MisplacedFlowCollectionEnd
        | MismatchedFlowCollectionEnd { .. }
        | UnclosedFlowCollection { .. }
        | InvalidColonPlacement => Ill::Bracket,
        UnclosedQuotedScalar | DocumentIndicatorInQuotedScalar | InvalidQuotedScalarIndent => Ill::Quote,
        InvalidTrailingSingleQuotedScalar | InvalidTrailingDoubleQuotedScalar => Ill::AfterQuote,
        UnknownQuotedScalarEscape
        | InvalidQuotedScalarHexEscape
        | InvalidLowSurrogateHexEscape
        | InvalidLowSurrogate
        | MissingLowSurrogate
        | UnpairedLowSurrogate
        | InvalidUnicodeEscape => Ill::Escape,
        InvalidIndentation | ExpectedBlockMappingKey | ExpectedBlockSequenceEntry | InvalidFlowScalarIndent => {
            Ill::Indent
        }
        SimpleKeyExpected
        | InvalidSimpleKey
        | MappingKeyNotAllowed
        | MappingValueNotAllowed
        | FlowMappingValueAdjacentCollection
        | InvalidMappingValueWhitespace => Ill::Colon,
        BlockEntryInFlowCollection
        | BlockSequenceEntryNotAllowed
        | InvalidBlockEntryWhitespace
        | PlainScalarStartsWithDashFlowIndicator => Ill::Dash,
        UnexpectedCharacter { .. } | ExpectedNodeContent | UnexpectedEndOfPlainScalar | MissingAnchorOrAliasName => {
            Ill::Sign
        }
        ExpectedWhitespace | CommentNotSeparated | CommentInterceptedScalar | TabInPlainScalar => Ill::Space,
        ZeroBlockScalarIndent | InvalidBlockScalarHeader | InvalidBlockScalarIndent => Ill::Block,
        DuplicateVersionDirective
        | UnsupportedYamlMajorVersion
        | DuplicateTagDirective
        | MissingDocumentEndBeforeDirective
        | InvalidDirectiveTerminator
        | DirectiveDisallowed
        | MissingYamlVersionSeparator
        | MissingDirectiveName
        | InvalidDirectiveName
        | DirectiveByteLimitExceeded { .. }
        | TooManyReservedDirectiveParams { .. }
        | YamlVersionTooLong
        | MissingYamlVersion => Ill::Directive,
        UndeclaredTagHandle
        | ExpectedTagBang
        | ExpectedTagDirectiveBang
        | InvalidGlobalTagCharacter
        | InvalidTagDirectiveTerminator
        | InvalidTagTerminator
        | MissingTagUri
        | UnclosedVerbatimTag
        | InvalidTagEscape
        | InvalidTagUtf8LeadingByte
        | InvalidTagUtf8TrailingByte
        | InvalidTagUtf8 => Ill::Tag,
        UnexpectedEof
        | UnexpectedEofBlockSequence
        | UnexpectedEofBlockMapping
        | ExpectedDocumentStart
        | InvalidDocumentEnd => Ill::End,
        _ => Ill::Other,
    }
}

/// One node on one line, as a flow map where it is a map: what an entry looks like in a log.
pub fn one_line(node: &Node) -> String {
    let written = serde_saphyr::to_string(&serde_saphyr::FlowMap(Shown(node)));
    written.unwrap_or_default().trim_end_matches('\n').to_string()
}

/// A `key: value` line for a scalar.
pub fn key_line(key: &str, node: &Node) -> String {
    let text = one_line(&Node::map([(key, node.clone())]));
    let inner = text.strip_prefix('{').and_then(|text| text.strip_suffix('}'));
    format!("{}\n", inner.unwrap_or(&text))
}

struct Shown<'n>(&'n Node);

impl Serialize for Shown<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match &self.0.kind {
            NodeKind::Empty => serializer.serialize_str(""),
            NodeKind::Text(text) => serializer.serialize_str(text),
            NodeKind::Flag(flag) => serializer.serialize_bool(*flag),
            NodeKind::Number(number) => serializer.serialize_i64(*number),
            NodeKind::List(items) => {
                let mut list = serializer.serialize_seq(Some(items.len()))?;
                for item in items {
                    list.serialize_element(&Shown(item))?;
                }
                list.end()
            }
            NodeKind::Map(fields) => {
                let mut map = serializer.serialize_map(Some(fields.len()))?;
                for (key, node) in fields {
                    map.serialize_entry(&key.name, &Shown(node))?;
                }
                map.end()
            }
        }
    }
}
