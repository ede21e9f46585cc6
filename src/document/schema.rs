//! The JSON Schema of a course, made from the same forms that reading checks.

use serde_json::{Map, Value, json};

use super::{CHANGE_LIMIT, VERSION};
use crate::domain::facts;
use crate::domain::kind::{KIND_LIMIT, Kind};
use crate::domain::side::Side;
use crate::domain::stamp::Moment;
use crate::domain::value::{Form, LIST_LIMIT};

/// Describes every course that this version writes.
pub fn course_schema() -> Value {
    let kinds: Vec<Value> = Kind::ALL.iter().map(|kind| written(*kind)).collect();
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Erhvervsmentor course",
        "type": "object",
        "required": ["version", "course", "changes"],
        "additionalProperties": false,
        "properties": {
            "version": { "const": VERSION },
            "course": { "$ref": "#/$defs/id" },
            "changes": { "type": "array", "maxItems": CHANGE_LIMIT, "items": { "$ref": "#/$defs/change" } }
        },
        "$defs": {
            "id": { "type": "string", "pattern": "^[0-9a-f]{32}$" },
            "change": {
                "type": "object",
                "required": ["id", "at", "by"],
                "properties": {
                    "id": { "$ref": "#/$defs/id" },
                    "about": { "$ref": "#/$defs/id" },
                    "at": {
                        "type": "array",
                        "prefixItems": [
                            { "type": "integer", "minimum": 0, "maximum": Moment::LAST.millis() },
                            { "type": "integer", "minimum": 0, "maximum": u32::MAX }
                        ],
                        "minItems": 2,
                        "maxItems": 2
                    },
                    "by": { "enum": Side::WORDS },
                    "replaces": { "type": "array", "items": { "$ref": "#/$defs/id" }, "minItems": 1 },
                    "kind": { "type": "string", "minLength": 1, "maxLength": KIND_LIMIT },
                    "fields": { "type": "object" }
                },
                "additionalProperties": false,
                "dependentRequired": { "kind": ["fields"], "fields": ["kind"] },
                "allOf": kinds
            }
        }
    })
}

fn written(kind: Kind) -> Value {
    let forms = facts::forms(kind);
    let required: Vec<&str> = forms.iter().filter(|(_, form)| is_required(form)).map(|(name, _)| *name).collect();
    let properties: Map<String, Value> =
        forms.iter().map(|(name, form)| ((*name).to_owned(), form_schema(form))).collect();
    json!({
        "if": { "properties": { "kind": { "const": kind.as_str() } }, "required": ["kind"] },
        "then": { "properties": { "fields": { "required": required, "properties": properties } } }
    })
}

fn is_required(form: &Form) -> bool {
    !matches!(form, Form::Optional(_) | Form::Many(_))
}

fn form_schema(form: &Form) -> Value {
    match form {
        Form::Day => json!({ "type": "string", "format": "date", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" }),
        Form::Time => json!({ "type": "string", "pattern": "^([01][0-9]|2[0-3]):[0-5][0-9]$" }),
        Form::Whole { from, to } => json!({ "type": "integer", "minimum": from, "maximum": to }),
        Form::Text { limit } => json!({ "type": "string", "minLength": 1, "maxLength": limit }),
        Form::Choice(words) => json!({ "enum": words }),
        Form::Id => json!({ "$ref": "#/$defs/id" }),
        Form::Digest => json!({ "type": "string", "pattern": "^[0-9a-f]{64}$" }),
        Form::Many(one) => json!({ "type": "array", "items": form_schema(one), "maxItems": LIST_LIMIT }),
        Form::Optional(one) => form_schema(one),
    }
}
