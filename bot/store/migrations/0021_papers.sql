-- Who noted a missing paper is told when its day has come; and one may not be needed after all.
ALTER TABLE missing_papers ADD COLUMN staff_id BIGINT REFERENCES staff (id);
ALTER TABLE missing_papers ADD COLUMN waived INTEGER NOT NULL DEFAULT 0;
