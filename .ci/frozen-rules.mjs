/**
 * The permanent ids of the rules of each panel. They stand in files, tests, commits and logs: none is ever
 * changed or taken away, and one is added only with a new edition of a panel's terms of reference.
 */
export const frozenRules = {
  'next-steps': `
    NS-1.1 NS-1.2 NS-1.3 NS-1.4 NS-1.5 NS-1.6 NS-1.7 NS-1.8 NS-2.1 NS-2.2 NS-2.3 NS-2.4
    NS-2.5 NS-2.6 NS-3.1 NS-3.2 NS-3.3 NS-3.4 NS-3.5 NS-3.6 NS-4.1 NS-4.2 NS-4.3 NS-5.1
    NS-5.2 NS-5.3 NS-5.4 NS-5.5 NS-5.6 NS-5.7 NS-5.8 NS-6.1 NS-6.2 NS-6.3 NS-6.4 NS-7.1
    NS-7.2 NS-7.3 NS-7.4 NS-7.5 NS-7.6 NS-7.7 NS-7.8 NS-8.1 NS-8.2 NS-8.3 NS-8.4 NS-8.5
    NS-8.6 NS-8.7 NS-8.8
  `,
  resources: `
    CPR-1.1 CPR-1.1a–d CPR-1.2a CPR-1.2b CPR-1.3 CPR-1.4 CPR-1.4a CPR-1.4b CPR-2.1 CPR-2.2
    CPR-2.3 CPR-2.4 CPR-2.5 CPR-2.6 CPR-2.7 CPR-3.1 CPR-3.2 CPR-3.3 CPR-3.3a CPR-3.4
    CPR-3.4e/f CPR-3.5 CPR-3.6 CPR-4.1 CPR-4.2 CPR-4.3 CPR-4.4 CPR-5.1a CPR-5.1b CPR-5.1c
    CPR-5.2a CPR-5.2b CPR-5.3a CPR-5.3b CPR-5.4
  `,
  'lasting-homes': `
    LCLH-1.1 LCLH-1.2 LCLH-1.3 LCLH-1.4 LCLH-1.5 LCLH-1.6 LCLH-1.7 LCLH-1.8 LCLH-1.9
    LCLH-1.10 LCLH-1.11 LCLH-1.12 LCLH-1.13 LCLH-1.14 LCLH-2.1 LCLH-2.2 LCLH-2.3 LCLH-2.4
    LCLH-2.5 LCLH-2.6 LCLH-2.7 LCLH-2.8 LCLH-2.9 LCLH-2.10 LCLH-3.1 LCLH-3.2 LCLH-3.3
    LCLH-3.4 LCLH-4.1 LCLH-4.2 LCLH-4.3 LCLH-4.4 LCLH-4.5 LCLH-4.6 LCLH-4.7 LCLH-4.8
    LCLH-4.9 LCLH-4.10 LCLH-4.11 LCLH-5.1 LCLH-5.2 LCLH-5.3 LCLH-5.4 LCLH-6.1 LCLH-6.2
    LCLH-6.3
  `,
  'best-care': `
    BC-1.1 BC-1.2 BC-1.3 BC-1.4 BC-1.5 BC-1.6 BC-2.1 BC-2.2 BC-2.3 BC-2.4 BC-3.1 BC-3.2
    BC-3.3 BC-3.4 BC-3.5 BC-3.6 BC-3.7 BC-3.8 BC-3.9 BC-3.10 BC-4.1 BC-4.2 BC-4.3 BC-5.0
    BC-5.1 BC-5.2 BC-5.3 BC-5.4 BC-5.5 BC-5.6 BC-5.7 BC-6.1 BC-6.2 BC-7.1 BC-7.2 BC-7.3
    BC-7.4 BC-7.5 BC-8.1 BC-8.2 BC-8.3 BC-8.4 BC-8.5
  `,
  permanence: `
    CPP-1.1 CPP-1.2 CPP-1.3 CPP-1.4 CPP-1.5 CPP-1.6 CPP-2.1 CPP-2.2 CPP-2.3 CPP-2.3d CPP-2.4
    CPP-2.5 CPP-2.6 CPP-2.7 CPP-3.1 CPP-3.2 CPP-3.3 CPP-3.4 CPP-3.5 CPP-3.6 CPP-3.7
  `,
};
