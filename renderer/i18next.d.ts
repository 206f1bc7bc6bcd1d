import type app from '../resources/locales/fr/app.json';
import type briefings from '../resources/locales/fr/briefings.json';
import type capture from '../resources/locales/fr/capture.json';
import type composer from '../resources/locales/fr/composer.json';
import type errors from '../resources/locales/fr/errors.json';
import type exportTexts from '../resources/locales/fr/export.json';
import type glossary from '../resources/locales/fr/glossary.json';
import type importing from '../resources/locales/fr/importing.json';
import type library from '../resources/locales/fr/library.json';
import type memory from '../resources/locales/fr/memory.json';
import type missions from '../resources/locales/fr/missions.json';
import type people from '../resources/locales/fr/people.json';
import type returned from '../resources/locales/fr/returned.json';
import type settings from '../resources/locales/fr/settings.json';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'app';
    returnNull: false;
    resources: {
      app: typeof app;
      briefings: typeof briefings;
      capture: typeof capture;
      export: typeof exportTexts;
      errors: typeof errors;
      library: typeof library;
      memory: typeof memory;
      missions: typeof missions;
      people: typeof people;
      importing: typeof importing;
      returned: typeof returned;
      settings: typeof settings;
      composer: typeof composer;
      glossary: typeof glossary;
    };
  }
}
