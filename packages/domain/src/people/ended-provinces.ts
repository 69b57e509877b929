/** Provinces whose name ended on 30 June 2025, and the unit they became part of (Nghị quyết 202/2025/QH15). */
export const endedProvinces: ReadonlyArray<{
  readonly names: readonly string[]
  readonly successor: string
}> = [
  { names: ['Hà Giang'], successor: 'tỉnh Tuyên Quang' },
  { names: ['Yên Bái'], successor: 'tỉnh Lào Cai' },
  { names: ['Bắc Kạn'], successor: 'tỉnh Thái Nguyên' },
  { names: ['Vĩnh Phúc', 'Hòa Bình'], successor: 'tỉnh Phú Thọ' },
  { names: ['Bắc Giang'], successor: 'tỉnh Bắc Ninh' },
  { names: ['Thái Bình'], successor: 'tỉnh Hưng Yên' },
  { names: ['Hải Dương'], successor: 'thành phố Hải Phòng' },
  { names: ['Hà Nam', 'Nam Định'], successor: 'tỉnh Ninh Bình' },
  { names: ['Quảng Bình'], successor: 'tỉnh Quảng Trị' },
  { names: ['Quảng Nam'], successor: 'thành phố Đà Nẵng' },
  { names: ['Kon Tum'], successor: 'tỉnh Quảng Ngãi' },
  { names: ['Bình Định'], successor: 'tỉnh Gia Lai' },
  { names: ['Ninh Thuận'], successor: 'tỉnh Khánh Hòa' },
  { names: ['Đắk Nông', 'Bình Thuận'], successor: 'tỉnh Lâm Đồng' },
  { names: ['Phú Yên'], successor: 'tỉnh Đắk Lắk' },
  { names: ['Bà Rịa-Vũng Tàu', 'Bình Dương'], successor: 'Thành phố Hồ Chí Minh' },
  { names: ['Bình Phước'], successor: 'Đồng Nai' },
  { names: ['Long An'], successor: 'tỉnh Tây Ninh' },
  { names: ['Sóc Trăng', 'Hậu Giang'], successor: 'thành phố Cần Thơ' },
  { names: ['Bến Tre', 'Trà Vinh'], successor: 'tỉnh Vĩnh Long' },
  { names: ['Tiền Giang'], successor: 'tỉnh Đồng Tháp' },
  { names: ['Bạc Liêu'], successor: 'tỉnh Cà Mau' },
  { names: ['Kiên Giang'], successor: 'tỉnh An Giang' },
]
