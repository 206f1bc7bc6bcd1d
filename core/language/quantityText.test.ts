import { describe, expect, it } from 'vitest';
import type { Quantity } from '../model/quantity.ts';
import { writeQuantity } from './index.ts';

type Row = [quantity: Partial<Quantity> & Pick<Quantity, 'value' | 'unit'>, french: string, russian: string];

const rows: Row[] = [
  [{ value: '900000000', unit: 'USD', dimension: 'money', scale: 6 }, '900 millions de dollars', '900 млн долл. США'],
  [{ value: '1200000000', unit: 'USD', dimension: 'money', scale: 9 }, '1,2 milliard de dollars', '1,2 млрд долл. США'],
  [{ value: '2000000000', unit: 'EUR', dimension: 'money', scale: 9 }, '2 milliards d’euros', '2 млрд евро'],
  [{ value: '1900000', unit: 'EUR', dimension: 'money', scale: 6 }, '1,9 million d’euros', '1,9 млн евро'],
  [{ value: '3500000000000', unit: 'RUB', dimension: 'money', scale: 12 }, '3 500 milliards de roubles', '3,5 трлн руб.'],
  [{ value: '450', unit: 'RUB', dimension: 'money' }, '450 roubles', '450 руб.'],
  [{ value: '23000000', unit: 'MAD', dimension: 'money', scale: 6 }, '23 millions de dirhams', '23 млн марокканских дирхамов'],
  [{ value: '2', unit: 'DZD', dimension: 'money' }, '2 dinars algériens', '2 алжирских динара'],
  [{ value: '1.5', unit: 'DZD', dimension: 'money' }, '1,5 dinar algérien', '1,5 алжирского динара'],
  [{ value: '21', unit: 'CNY', dimension: 'money' }, '21 yuans', '21 юань'],
  [{ value: '5', unit: 'CNY', dimension: 'money' }, '5 yuans', '5 юаней'],
  [{ value: '15200', unit: 'XOF', dimension: 'money' }, '15 200 francs CFA', '15 200 франков КФА'],
  [{ value: '12', unit: 'GBP', dimension: 'money' }, '12 livres sterling', '12 фунтов стерлингов'],
  [{ value: '3000000', unit: 'TRY', dimension: 'money', scale: 6 }, '3 millions de livres turques', '3 млн турецких лир'],
  [{ value: '7', unit: 'ISK', dimension: 'money' }, '7 ISK', '7 ISK'],
  [{ value: '13', unit: '%', dimension: 'percent' }, '13 %', '13 %'],
  [{ value: '-4.8', unit: '%', dimension: 'percent' }, '−4,8 %', '−4,8 %'],
  [{ value: '1.9', unit: 'times', dimension: 'multiple' }, '1,9 fois', 'в 1,9 раза'],
  [{ value: '5', unit: 'times', dimension: 'multiple' }, '5 fois', 'в 5 раз'],
  [{ value: '3', unit: 'times', dimension: 'multiple', approx: 'moreThan' }, 'plus de 3 fois', 'более чем в 3 раза'],
  [{ value: '0.3333', unit: 'ratio', dimension: 'ratio' }, 'un tiers', 'треть'],
  [{ value: '0.3333', unit: 'ratio', dimension: 'ratio', approx: 'about' }, 'environ un tiers', 'около трети'],
  [{ value: '0.12', unit: 'ratio', dimension: 'ratio' }, '12 %', '12 %'],
  [{ value: '23000', unit: 't', dimension: 'mass' }, '23 000 tonnes', '23 000 т'],
  [{ value: '23000', unit: 't', dimension: 'mass', scale: 3 }, '23 000 tonnes', '23 тыс. т'],
  [{ value: '5542', unit: 't', dimension: 'mass' }, '5 542 tonnes', '5542 т'],
  [{ value: '0.05', unit: 't', dimension: 'mass' }, '50 kg', '50 кг'],
  [{ value: '50000000000', unit: 'm3', dimension: 'volume', scale: 9 }, '50 milliards de mètres cubes', '50 млрд куб. м'],
  [{ value: '120', unit: 'm3', dimension: 'volume' }, '120 m³', '120 куб. м'],
  [{ value: '1300000', unit: 'ha', dimension: 'area', scale: 6 }, '1,3 million d’hectares', '1,3 млн га'],
  [{ value: '70', unit: 'ha', dimension: 'area', approx: 'moreThan' }, 'plus de 70 ha', 'более 70 га'],
  [{ value: '1000', unit: 'km', dimension: 'length' }, '1 000 km', '1000 км'],
  [{ value: '350', unit: 'kWh', dimension: 'energy' }, '350 kWh', '350 кВт·ч'],
  [{ value: '20.9', unit: 'ц/га', dimension: 'rate' }, '20,9 q/ha', '20,9 ц/га'],
  [{ value: '15', unit: 'jours', dimension: 'duration' }, '15 jours', '15 дней'],
  [{ value: '2.5', unit: 'month', dimension: 'duration' }, '2,5 mois', '2,5 месяца'],
  [{ value: '25', unit: 'year', dimension: 'duration' }, '25 ans', '25 лет'],
  [{ value: '1', unit: 'year', dimension: 'duration', approx: 'about' }, 'environ 1 an', 'около 1 года'],
  [{ value: '11', unit: 'camions', dimension: 'count' }, '11 camions', '11 грузовиков'],
  [{ value: '1', unit: 'camions', dimension: 'count' }, '1 camion', '1 грузовик'],
  [{ value: '22', unit: 'компания', dimension: 'count' }, '22 sociétés', '22 компании'],
  [{ value: '21', unit: 'компания', dimension: 'count', approx: 'about' }, 'environ 21 sociétés', 'около 21 компании'],
  [{ value: '22', unit: 'компания', dimension: 'count', approx: 'moreThan' }, 'plus de 22 sociétés', 'более 22 компаний'],
  [{ value: '5000000', unit: 'habitants', dimension: 'count', scale: 6 }, '5 millions d’habitants', '5 млн жителей'],
  [{ value: '11', unit: 'wilayas', dimension: 'count' }, '11 wilayas', '11'],
  [{ value: '180', unit: 'инвестпроект', dimension: 'count' }, '180', '180 инвестпроектов'],
  [{ value: '100', unit: '', dimension: 'count', approx: 'atLeast' }, 'au moins 100', 'не менее 100'],
  [
    { value: '30000000000', valueMax: '50000000000', unit: 'USD', dimension: 'money', scale: 9, approx: 'exact' },
    '30 à 50 milliards de dollars',
    '30–50 млрд долл. США',
  ],
  [{ value: '5', valueMax: '6', unit: 'month', dimension: 'duration' }, '5 à 6 mois', '5–6 месяцев'],
  [{ value: '500000000', unit: 'EUR', dimension: 'money', scale: 6, approx: 'upTo' }, 'jusqu’à 500 millions d’euros', 'до 500 млн евро'],
];

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

describe('a quantity is written as an editor of the language writes it', () => {
  it.each(rows)('%j: %s / %s', (partial, french, russian) => {
    const quantity: Quantity = { valueMax: null, dimension: 'other', scale: 0, approx: 'exact', ...partial };
    expect(plain(writeQuantity(quantity, 'fr'))).toBe(french);
    expect(plain(writeQuantity(quantity, 'ru'))).toBe(russian);
  });

  it('keeps the number with its unit at the end of a line', () => {
    const quantity: Quantity = { value: '1234567', valueMax: null, unit: 't', dimension: 'mass', scale: 0, approx: 'exact' };
    expect(writeQuantity(quantity, 'fr')).toBe('1\u202f234\u202f567\u00a0tonnes');
    expect(writeQuantity(quantity, 'ru')).toBe('1\u00a0234\u00a0567\u00a0т');
    expect(writeQuantity({ ...quantity, unit: '%', value: '13' }, 'fr')).toBe('13\u202f%');
    expect(writeQuantity({ ...quantity, unit: '%', value: '13' }, 'ru')).toBe('13\u00a0%');
  });
});
