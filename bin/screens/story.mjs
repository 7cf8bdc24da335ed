/** What leads write in the pictures; each line waits for the answer to the one before. */
export const DIALOGUES = [
  {
    name: 'Pablo Ruiz',
    phone: '+34600100001',
    lines: ['Buenas tardes, ¿qué precio tiene la sesión completa?'],
  },
  {
    name: 'Carmen Vega',
    phone: '+34600100002',
    lines: ['Hola, tengo una duda sobre mi factura', 'Prefiero hablar con una persona, por favor'],
  },
  {
    name: 'Iván López',
    phone: '+34600100003',
    lines: ['¿Tenéis hueco el lunes por la tarde para una sesión completa?'],
  },
  {
    name: 'Lucía Sánchez-Villanueva',
    phone: '+34600100004',
    lines: ['¿Dónde estáis exactamente?', 'Genial, gracias'],
  },
  {
    name: 'María Fernández',
    phone: '+34600100005',
    lines: [
      'Hola, quería pedir una consulta inicial para mañana por la mañana',
      'La primera me va bien',
    ],
  },
]

/** Who is booked in the week that the agenda shows. */
export const BOOKED = [
  'Ana Torres',
  'Diego Molina',
  'Elena Prieto',
  'Javier Cano',
  'Nadia Benali',
  'Óscar Gil',
  'Rosa Marín',
  'Tomás Rey',
  'Valeria Soto',
  'Hugo Serrano',
  'Inés Campos',
  'Marcos Díaz',
]
