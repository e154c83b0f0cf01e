/**
 * The tables of the journals of any number of offices. Their server sees which desk writes when and how much, and no word of it. A desk has a role
 * of its own, which reads the rows of its office and writes through the functions alone; a function locks the row of the office until its change
 * is committed, so that positions have no holes and nobody reads a later one before an earlier (a plain sequence missed 120 of 2,000).
 */
export const schema = `
CREATE SCHEMA IF NOT EXISTS madoguchi;

CREATE TABLE IF NOT EXISTS madoguchi.offices (
  office uuid PRIMARY KEY,
  last bigint NOT NULL DEFAULT 0,
  hash bytea NOT NULL
);
CREATE TABLE IF NOT EXISTS madoguchi.desks (
  role name PRIMARY KEY,
  office uuid NOT NULL REFERENCES madoguchi.offices
);
CREATE TABLE IF NOT EXISTS madoguchi.records (
  office uuid NOT NULL REFERENCES madoguchi.offices,
  position bigint NOT NULL,
  at timestamptz NOT NULL DEFAULT now(),
  hash bytea NOT NULL,
  body bytea NOT NULL CHECK (length(body) <= 1000000),
  PRIMARY KEY (office, position)
);
CREATE TABLE IF NOT EXISTS madoguchi.objects (
  office uuid NOT NULL REFERENCES madoguchi.offices,
  name text NOT NULL CHECK (name ~ '^[0-9a-f]{64}$'),
  body bytea NOT NULL CHECK (length(body) <= 1100000),
  PRIMARY KEY (office, name)
);
-- What is sealed does not become smaller.
ALTER TABLE madoguchi.records ALTER COLUMN body SET STORAGE EXTERNAL;
ALTER TABLE madoguchi.objects ALTER COLUMN body SET STORAGE EXTERNAL;

ALTER TABLE madoguchi.offices ENABLE ROW LEVEL SECURITY;
ALTER TABLE madoguchi.desks ENABLE ROW LEVEL SECURITY;
ALTER TABLE madoguchi.records ENABLE ROW LEVEL SECURITY;
ALTER TABLE madoguchi.objects ENABLE ROW LEVEL SECURITY;

CREATE OR REPLACE FUNCTION madoguchi.own_office() RETURNS uuid LANGUAGE sql STABLE SECURITY DEFINER
  SET search_path = pg_catalog, pg_temp AS $$ SELECT office FROM madoguchi.desks WHERE role = session_user $$;

DROP POLICY IF EXISTS own ON madoguchi.offices;
CREATE POLICY own ON madoguchi.offices FOR SELECT USING (office = madoguchi.own_office());
DROP POLICY IF EXISTS own ON madoguchi.records;
CREATE POLICY own ON madoguchi.records FOR SELECT USING (office = madoguchi.own_office());
DROP POLICY IF EXISTS own ON madoguchi.objects;
CREATE POLICY own ON madoguchi.objects FOR SELECT USING (office = madoguchi.own_office());

CREATE OR REPLACE FUNCTION madoguchi.append(after bigint, known bytea, body bytea) RETURNS bigint LANGUAGE plpgsql
  SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE own uuid; before madoguchi.offices; made bytea;
BEGIN
  own := madoguchi.own_office();
  SELECT * INTO before FROM madoguchi.offices WHERE office = own FOR UPDATE;
  IF before.office IS NULL THEN RAISE EXCEPTION 'no desk of an office' USING ERRCODE = '42501'; END IF;
  -- Whoever has read what is not here has read another journal.
  IF after > before.last OR (after = before.last AND known <> before.hash) OR (after > 0 AND after < before.last
      AND EXISTS (SELECT 1 FROM madoguchi.records WHERE office = own AND position = after AND hash <> known)) THEN
    RAISE EXCEPTION 'gone back' USING ERRCODE = 'MG001';
  END IF;
  made := sha256(before.hash || body);
  UPDATE madoguchi.offices SET last = before.last + 1, hash = made WHERE office = own;
  INSERT INTO madoguchi.records (office, position, hash, body) VALUES (own, before.last + 1, made, body);
  RETURN before.last + 1;
END $$;

CREATE OR REPLACE FUNCTION madoguchi.restore(place bigint, body bytea) RETURNS boolean LANGUAGE plpgsql
  SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE own uuid; before madoguchi.offices; made bytea;
BEGIN
  own := madoguchi.own_office();
  SELECT * INTO before FROM madoguchi.offices WHERE office = own FOR UPDATE;
  IF before.office IS NULL THEN RAISE EXCEPTION 'no desk of an office' USING ERRCODE = '42501'; END IF;
  IF before.last <> place - 1 THEN RETURN false; END IF;
  made := sha256(before.hash || body);
  UPDATE madoguchi.offices SET last = place, hash = made WHERE office = own;
  INSERT INTO madoguchi.records (office, position, hash, body) VALUES (own, place, made, body);
  RETURN true;
END $$;

CREATE OR REPLACE FUNCTION madoguchi.drop_to(place bigint) RETURNS void LANGUAGE sql
  SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  DELETE FROM madoguchi.records WHERE office = madoguchi.own_office() AND position <= place
    AND position < (SELECT last FROM madoguchi.offices WHERE office = madoguchi.own_office()) $$;

CREATE OR REPLACE FUNCTION madoguchi.put_object(its_name text, its_body bytea) RETURNS void LANGUAGE plpgsql
  SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF madoguchi.own_office() IS NULL THEN RAISE EXCEPTION 'no desk of an office' USING ERRCODE = '42501'; END IF;
  INSERT INTO madoguchi.objects (office, name, body) VALUES (madoguchi.own_office(), its_name, its_body) ON CONFLICT DO NOTHING;
END $$;

CREATE OR REPLACE FUNCTION madoguchi.drop_objects(names text[]) RETURNS void LANGUAGE sql
  SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  DELETE FROM madoguchi.objects WHERE office = madoguchi.own_office() AND name = ANY (names) $$;

REVOKE ALL ON ALL TABLES IN SCHEMA madoguchi FROM PUBLIC;
REVOKE ALL ON ALL FUNCTIONS IN SCHEMA madoguchi FROM PUBLIC;
`

/** What a desk may do, whatever the office. */
export const grantsTo = (role: string): string => `
GRANT USAGE ON SCHEMA madoguchi TO ${role};
GRANT SELECT ON madoguchi.offices, madoguchi.records, madoguchi.objects TO ${role};
GRANT EXECUTE ON FUNCTION madoguchi.own_office(), madoguchi.append(bigint, bytea, bytea), madoguchi.restore(bigint, bytea),
  madoguchi.drop_to(bigint), madoguchi.put_object(text, bytea), madoguchi.drop_objects(text[]) TO ${role};
`
