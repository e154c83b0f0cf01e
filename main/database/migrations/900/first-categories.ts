/** What an office begins with; the ids are the same on every workstation. */
export const firstCategories = [
  { id: '5b0e1c52-7f0a-4c39-9a61-0a4f6c1d7e01', ja: '旅券', en: 'Passports' },
  { id: '5b0e1c52-7f0a-4c39-9a61-0a4f6c1d7e02', ja: '証明', en: 'Certificates' },
  { id: '5b0e1c52-7f0a-4c39-9a61-0a4f6c1d7e03', ja: '査証', en: 'Visas' },
  { id: '5b0e1c52-7f0a-4c39-9a61-0a4f6c1d7e04', ja: '戸籍・国籍', en: 'Family register and nationality' },
  { id: '5b0e1c52-7f0a-4c39-9a61-0a4f6c1d7e05', ja: '在留届・在外選挙', en: 'Residence registration and voting' },
  { id: '5b0e1c52-7f0a-4c39-9a61-0a4f6c1d7e06', ja: '文化・行事', en: 'Culture and events' },
  { id: '5b0e1c52-7f0a-4c39-9a61-0a4f6c1d7e07', ja: 'その他', en: 'Other' },
] as const
