/** What a reply can begin with, or get put into it. */
export type Inserts = 'answer' | 'template'
