//! A second copy of every course, in the browser's database. What stands there survives the browser's being killed at once, which the
//! browser's store does for up to a minute not; and where the browser loses its store, it is found here.
//!
//! **Invariant:** every write reads, merges and writes inside one transaction, so no tab ever takes away what another has put here.

use std::cell::RefCell;
use std::future::IntoFuture;
use std::rc::Rc;

use chrono::NaiveDate;
use idb::{Database, Factory, ObjectStore, ObjectStoreParams, Query, Transaction, TransactionMode};
use thiserror::Error;
use wasm_bindgen::JsValue;

use super::deletion::mark;
use super::keeping::Saved;
use super::key::{Key, Record};
use super::mirroring::{MirrorStep, mirror_step};
use super::records::record_step;
use super::shelf::Shelf;
use super::start::{MirrorContents, MirrorKey, Place};
use crate::domain::digest::Digest;

const DATABASE: &str = "erhvervsmentor";
const STORE: &str = "copies";
const VERSION: u32 = 1;

/// The browser's database did not do what it was asked.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("the mirror failed: {0}")]
pub struct MirrorError(pub String);

impl From<idb::Error> for MirrorError {
    fn from(error: idb::Error) -> Self {
        Self(error.to_string())
    }
}

/// The browser's database.
#[derive(Debug)]
pub struct Mirror {
    database: RefCell<Database>,
}

impl Mirror {
    /// Opens the database, and makes it where there is none.
    ///
    /// # Errors
    /// The [`MirrorError`] that kept it from being opened; private windows and blocked storage are the usual ones.
    pub async fn open() -> Result<Self, MirrorError> {
        Ok(Self { database: RefCell::new(open_database().await?) })
    }

    /// Reads everything.
    ///
    /// # Errors
    /// The [`MirrorError`] that kept it from being read.
    pub async fn read_all(&self) -> Result<MirrorContents, MirrorError> {
        let transaction = self.begin(TransactionMode::ReadOnly).await?;
        let copies = transaction.object_store(STORE)?;
        // Both are asked for before either is waited for, so that the transaction stays open.
        let keys = copies.get_all_keys(None, None)?.into_future();
        let texts = copies.get_all(None, None)?.into_future();
        let (keys, texts) = (keys.await?, texts.await?);
        let mut contents = MirrorContents::default();
        for (key, text) in keys.iter().zip(&texts) {
            if let (Some(key), Some(text)) = (key.as_string(), text.as_string()) {
                contents.take(&key, text);
            }
        }
        Ok(contents)
    }

    /// Takes in courses that were saved, all of them or none.
    ///
    /// # Errors
    /// The [`MirrorError`] that kept them from being taken in.
    pub async fn keep(&self, shelf: Shelf, courses: &[Rc<Saved>]) -> Result<(), MirrorError> {
        let transaction = self.begin(TransactionMode::ReadWrite).await?;
        let copies = transaction.object_store(STORE)?;
        for saved in courses {
            if let Err(error) = keep_one(&copies, shelf, saved).await {
                transaction.abort()?;
                return Err(error);
            }
        }
        commit(transaction).await
    }

    /// Takes in writings of records about keys and invitations, all of them or none.
    ///
    /// # Errors
    /// The [`MirrorError`] that kept them from being taken in.
    pub async fn keep_records(&self, writings: &[(Record, String)]) -> Result<(), MirrorError> {
        let transaction = self.begin(TransactionMode::ReadWrite).await?;
        let copies = transaction.object_store(STORE)?;
        for (record, text) in writings {
            let key = MirrorKey::Record(*record).to_string();
            let mirrored = get(&copies, &key).await?;
            take_step(&copies, &key, mirrored.as_deref(), record_step(mirrored.as_deref(), text))?;
        }
        commit(transaction).await
    }

    /// Takes in the device record.
    ///
    /// # Errors
    /// The [`MirrorError`] that kept it from being taken in.
    pub async fn keep_device(&self, text: &str) -> Result<(), MirrorError> {
        let transaction = self.begin(TransactionMode::ReadWrite).await?;
        put(&transaction.object_store(STORE)?, &MirrorKey::Device.to_string(), text)?;
        commit(transaction).await
    }

    /// Removes courses and all that was set aside of them, leaving the mark of those that were deleted.
    ///
    /// # Errors
    /// The [`MirrorError`] that kept them from being removed.
    pub async fn forget(&self, courses: &[(Place, Option<NaiveDate>)]) -> Result<(), MirrorError> {
        let transaction = self.begin(TransactionMode::ReadWrite).await?;
        let copies = transaction.object_store(STORE)?;
        let keys = copies.get_all_keys(None, None)?.await?;
        for (place, deleted_on) in courses {
            let copy = MirrorKey::Copy(*place).to_string();
            let beside = format!("{copy}/");
            for key in keys.iter().filter_map(JsValue::as_string) {
                if key == copy || key.starts_with(&beside) || (deleted_on.is_some() && is_record_of(&key, *place)) {
                    copies.delete(Query::Key(JsValue::from_str(&key)))?;
                }
            }
            if let Some(day) = deleted_on {
                put(&copies, &MirrorKey::Deleted(*place).to_string(), &mark(*day))?;
            }
        }
        commit(transaction).await
    }

    /// Removes every record about keys and invitations, and what was set aside of them.
    ///
    /// # Errors
    /// The [`MirrorError`] that kept them from being removed.
    pub async fn forget_records(&self) -> Result<(), MirrorError> {
        let transaction = self.begin(TransactionMode::ReadWrite).await?;
        let copies = transaction.object_store(STORE)?;
        let keys = copies.get_all_keys(None, None)?.await?;
        for key in keys.iter().filter_map(JsValue::as_string) {
            if record_of(&key).is_some() {
                copies.delete(Query::Key(JsValue::from_str(&key)))?;
            }
        }
        commit(transaction).await
    }

    /// Begins a transaction; a connection that the browser has dropped meanwhile, as phones do in the background, is made anew.
    async fn begin(&self, mode: TransactionMode) -> Result<Transaction, MirrorError> {
        let begun = self.database.borrow().transaction(&[STORE], mode);
        if let Ok(transaction) = begun {
            return Ok(transaction);
        }
        let database = open_database().await?;
        let transaction = database.transaction(&[STORE], mode)?;
        self.database.replace(database);
        Ok(transaction)
    }
}

fn is_record_of(key: &str, place: Place) -> bool {
    record_of(key).is_some_and(|record| record.course() == Some(place))
}

/// Finds the record that something stands of under a key of the mirror, also where it was set aside.
fn record_of(key: &str) -> Option<Record> {
    Key::parse(key).and_then(|key| key.record())
}

async fn open_database() -> Result<Database, MirrorError> {
    let mut request = Factory::new()?.open(DATABASE, Some(VERSION))?;
    request.on_upgrade_needed(|event| {
        // Where this fails, the transaction that looks for the store says so.
        if let Ok(database) = idb::event::DatabaseEvent::database(&event) {
            let made = database.create_object_store(STORE, ObjectStoreParams::new());
            debug_assert!(made.is_ok(), "a new database has no stores");
        }
    });
    Ok(request.await?)
}

async fn keep_one(copies: &ObjectStore, shelf: Shelf, saved: &Saved) -> Result<(), MirrorError> {
    let place = (shelf, saved.held.document.id);
    let key = MirrorKey::Copy(place).to_string();
    let mirrored = get(copies, &key).await?;
    let step = mirror_step(mirrored.as_deref(), saved).map_err(|error| MirrorError(error.to_string()))?;
    if take_step(copies, &key, mirrored.as_deref(), step)? {
        copies.delete(Query::Key(JsValue::from_str(&MirrorKey::Deleted(place).to_string())))?;
    }
    Ok(())
}

/// Does what a copy needs; says whether it was written.
fn take_step(copies: &ObjectStore, key: &str, mirrored: Option<&str>, step: MirrorStep) -> Result<bool, MirrorError> {
    match step {
        MirrorStep::Nothing | MirrorStep::Newer => return Ok(false),
        MirrorStep::Put(text) => put(copies, key, &text)?,
        MirrorStep::PutAndSetAside(text) => {
            let damaged = mirrored.unwrap_or_default();
            let aside = format!("{key}/{}", Digest::of(damaged.as_bytes()).to_hex());
            put(copies, &aside, damaged)?;
            put(copies, key, &text)?;
        }
    }
    Ok(true)
}

async fn get(copies: &ObjectStore, key: &str) -> Result<Option<String>, MirrorError> {
    Ok(copies.get(Query::Key(JsValue::from_str(key)))?.await?.and_then(|text| text.as_string()))
}

fn put(copies: &ObjectStore, key: &str, text: &str) -> Result<(), MirrorError> {
    copies.put(&JsValue::from_str(text), Some(&JsValue::from_str(key)))?;
    Ok(())
}

async fn commit(transaction: Transaction) -> Result<(), MirrorError> {
    if transaction.await?.is_committed() { Ok(()) } else { Err(MirrorError("the transaction was aborted".to_owned())) }
}
