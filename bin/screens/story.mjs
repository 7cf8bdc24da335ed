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

/** Who comes and goes. The first who registered have proved their address. */
export const PEOPLE = {
  registered: [
    {
      name: 'Ana García de la Fuente',
      email: 'ana.garcia@correo.example',
      phone: '+34 600 123 456',
      role: 'seller',
    },
    {
      name: 'Mateo Ferrer',
      email: 'mateo@correo.example',
      phone: '+34 600 123 457',
      role: 'secretary',
    },
    {
      name: 'Irene Salas',
      email: 'irene@correo.example',
      phone: '+34 600 123 458',
      role: 'professional',
    },
  ],
  invited: [
    { email: 'noa.campos@correo.example', role: 'seller', locale: 'es' },
    { email: 'direccion.comercial@aurora.example', role: 'admin', locale: 'fr' },
    { email: 'nadie@unknown.example', role: 'secretary', locale: 'en' },
  ],
  otherAddress: 'sergio@correo.example',
}

/** A role that the organization has made. */
export const ROLE = {
  name: 'Recepción de fin de semana',
  copyOf: 'secretary',
}
