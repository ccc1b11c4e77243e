// The classes by which idb knows what the database hands out. A browser has them; `indexedDB` itself stays undefined,
// so that a test says where its database is.
import * as fake from "fake-indexeddb";

const { IDBCursor, IDBCursorWithValue, IDBDatabase, IDBIndex, IDBObjectStore, IDBRequest, IDBTransaction } =
  fake;
Object.assign(globalThis, {
  IDBCursor,
  IDBCursorWithValue,
  IDBDatabase,
  IDBIndex,
  IDBObjectStore,
  IDBRequest,
  IDBTransaction,
});
